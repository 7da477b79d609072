export function walk(names: readonly string[], work: (step: string) => string): readonly string[] {
  let step = "none";
  const timed = (name: string): string => {
    const before = step;
    step = name;
    const began = Date.now();
    try {
      return work(step) + String(began > 0);
    } finally {
      step = before;
    }
  };
  return names.map(timed);
}
