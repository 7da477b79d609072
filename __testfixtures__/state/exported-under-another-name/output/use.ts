import { currentLevel } from "./state";

export const double = (): number => currentLevel.value * 2;
