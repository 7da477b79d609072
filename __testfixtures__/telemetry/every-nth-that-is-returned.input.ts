const EVERY = 3;
let seen: number = 0;
let asked = 0;
let counted = 0;
let left = 0;

export function shouldSample(): boolean {
  seen += 1;
  return seen % EVERY === 0;
}

export function sample(send: (n: number) => unknown, isReady: boolean): unknown {
  asked++;
  return asked % 2 === 0 && isReady ? send(asked) : null;
}

export function count(isReady: unknown): string {
  counted = counted + 1;
  if (counted % 4 && isReady) return "not yet";
  return `the ${counted}th`;
}

export function remainder(): number {
  left = left + 1;
  return left % 4;
}
