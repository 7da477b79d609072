import type { level } from "./level";

export type { level };
