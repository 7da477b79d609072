import { cell } from "@unambient/runtime";

const options = cell("options", {
  flag: "use_scoped_state",
  legacy: { depth: 1, name: "x" },
});

export function setOptions(next: typeof options.value): void {
  options.value = next;
}

export function depth(): (typeof options.value)["depth"] {
  return options.value.depth;
}
