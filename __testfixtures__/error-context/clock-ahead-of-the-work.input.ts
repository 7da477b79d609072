let step = "none";
let spent = 0;

export function timed(name: string, work: () => string): string {
  const before = step;
  step = name;
  const began = Date.now();
  try {
    return work() + step;
  } catch {
    return `${step} failed`;
  } finally {
    step = before;
    spent += Date.now() - began;
  }
}

export function once(name: string, work: () => string): string {
  const before = step;
  step = name;
  const made = { name, by: before };
  // Whoever asks meanwhile is told of the step.
  try {
    return work() + made.name;
  } finally {
    step = before;
  }
}

export const state = (): string => `${step} ${spent < 0}`;
