import { cell } from "@unambient/runtime";

const theme = cell("theme", { flag: "use_scoped_state", legacy: "light" }); // unambient: shared-binding

export function setTheme(next: string): void {
  theme.value = next;
}

export const current = (): string => theme.value;
export default theme.value;
