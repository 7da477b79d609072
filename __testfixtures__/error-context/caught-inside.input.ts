let phase = "none";

export function attempt(name: string, work: () => string): string {
  const before = phase;
  phase = name;
  try {
    return work();
  } catch (error) {
    return `${phase} failed: ${String(error instanceof Error)}`;
  } finally {
    phase = before;
  }
}

export const phaseNow = (): string => phase;
