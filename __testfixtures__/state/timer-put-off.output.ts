import { cell } from "@unambient/runtime";

const timer = cell<ReturnType<typeof setTimeout> | undefined>("timer", {
  flag: "use_scoped_state",
  legacy: undefined,
});
const saves = cell("saves", { flag: "use_scoped_state", legacy: 0 });

/** Counts a save once nothing was said for a while. */
export function saveLater(): void {
  clearTimeout(timer.value);
  timer.value = setTimeout(() => {
    timer.value = undefined;
    saves.value += 1;
  }, 5);
}

export function saved(): number {
  return saves.value;
}
