import { cell } from "@unambient/runtime";

/** @type {{ value: { name: string } | null }} */
const user = cell("user", { flag: "use_scoped_state", legacy: null });

/** @param {{ name: string } | null} next */
export function login(next) {
  user.value = next;
}

export const name = () => user.value?.name;
