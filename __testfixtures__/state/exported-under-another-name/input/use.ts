import { currentLevel } from "./state";

export const double = (): number => currentLevel * 2;
