export interface Clock {
  now(): number;
}

const scheduler = { clock: { now: () => 7 } as Clock };

export function setClock(clock: Clock): void {
  scheduler.clock = clock;
}

export default scheduler;
