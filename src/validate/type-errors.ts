/** Compiler errors without their positions, so that an edit above one does not make it look new. */
export function typeErrors(output: string): readonly string[] {
  const errors: string[] = [];
  for (const line of output.split("\n")) {
    const match = /^(.+?)[(:](\d+)[,:](\d+)\)?(?: -|:) error (TS\d+): (.*)$/.exec(line.trim());
    if (match) errors.push(`${match[1]}: ${match[4]}: ${match[5]}`);
    else if (/^error TS\d+: /.test(line.trim())) errors.push(line.trim());
  }
  return errors;
}

/** The errors of `after` that `before` did not have, counting repeats. */
export function newErrors(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const error of before) left.set(error, (left.get(error) ?? 0) + 1);
  return after.filter((error) => {
    const count = left.get(error) ?? 0;
    left.set(error, count - 1);
    return count <= 0;
  });
}
