let step = "none";
const steps: string[] = [];

export function walk(name: string, work: () => string): string {
  const before = step;
  step = name;
  steps.push(name);
  try {
    return work();
  } finally {
    // Back where it came from.
    step = before;
  }
}

export const state = (): string => `${step} ${steps.length}`;
