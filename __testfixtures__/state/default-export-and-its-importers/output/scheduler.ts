import { cell } from "@unambient/runtime";

export interface Clock {
  now(): number;
}

const scheduler = cell("scheduler", {
  flag: "use_scoped_state",
  legacy: { clock: { now: () => 7 } as Clock },
}); // unambient: shared-binding

export function setClock(clock: Clock): void {
  scheduler.value.clock = clock;
}

export default scheduler;
