import scheduler from "./scheduler";
import { default as again } from "./scheduler";

export const now = (): number => scheduler.value.clock.now();
export const later = (): number => again.value.clock.now() + 1;
