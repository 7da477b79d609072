import type { level } from "./level";

export const start: typeof level = 1;
