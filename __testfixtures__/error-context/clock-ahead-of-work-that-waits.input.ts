let step = "none";
let spent = 0;

export async function timed(name: string, work: () => Promise<void>): Promise<string> {
  const before = step;
  step = name;
  const began = Date.now();
  try {
    await work();
    return step;
  } catch {
    return `${step} failed`;
  } finally {
    step = before;
    spent += Date.now() - began;
  }
}

export const state = (): string => `${step} ${spent < 0}`;
