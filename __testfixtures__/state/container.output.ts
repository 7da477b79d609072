import { cell } from "@unambient/runtime";

const seen = cell<string[]>("seen", { flag: "use_scoped_state", legacy: [] }); // unambient: handed-out
const settings = cell("settings", {
  flag: "use_scoped_state",
  legacy: { verbose: false, depth: 1 },
});

export function see(name: string): number {
  settings.value.depth += 1;
  return seen.value.push(name);
}

export function all(): readonly string[] {
  return settings.value.verbose ? seen.value : seen.value.slice(0, settings.value.depth);
}
