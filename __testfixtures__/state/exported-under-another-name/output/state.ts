import { cell } from "@unambient/runtime";

const level = cell("level", { flag: "use_scoped_state", legacy: 1 }); // unambient: shared-binding

export function raise(): void {
  level.value += 1;
}

export { level as currentLevel };
