import type { level } from "./types";

export const start: typeof level = 1;
