let step = "none";

export function timed(name: string, work: () => string): string {
  const before = step;
  step = name;
  const began = Date.now();
  try {
    return work() + String(began > 0);
  } catch {
    return `${step} failed`;
  } finally {
    step = before;
  }
}

export const state = (): string => step;
