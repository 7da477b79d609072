let mode: "on" | "off" = "off";
let level = 3 as const satisfies number;
let flagged = false;

export function toggle(): string {
  mode = mode === "on" ? "off" : "on";
  flagged = !flagged;
  level = 3;
  return `${mode} ${level} ${flagged}`;
}
