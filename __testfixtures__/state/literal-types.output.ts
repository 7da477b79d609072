import { cell } from "@unambient/runtime";

const mode = cell<"on" | "off">("mode", {
  flag: "use_scoped_state",
  legacy: "off",
});
const level = cell("level", {
  flag: "use_scoped_state",
  legacy: 3 as const satisfies number,
});
const flagged = cell("flagged", { flag: "use_scoped_state", legacy: false });

export function toggle(): string {
  mode.value = mode.value === "on" ? "off" : "on";
  flagged.value = !flagged.value;
  level.value = 3;
  return `${mode.value} ${level.value} ${flagged.value}`;
}
