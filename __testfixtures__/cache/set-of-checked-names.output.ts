import { cell } from "@unambient/runtime";

const checked = cell("checked", {
  flag: "use_ttl_cache",
  legacy: new Set<string>(),
});

export function check(name: string): boolean {
  if (checked.value.has(name)) return true;
  checked.value.add(name);
  return false;
}
