import scheduler from "./scheduler";
import { default as again } from "./scheduler";

export const now = (): number => scheduler.clock.now();
export const later = (): number => again.clock.now() + 1;
