import { cell } from "@unambient/runtime";

export const aliases = cell<Record<string, string>>("aliases", {
  flag: "use_supervised_registry",
  legacy: {},
}); // unambient: shared-binding
