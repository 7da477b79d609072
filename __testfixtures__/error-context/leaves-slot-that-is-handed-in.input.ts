interface Step {
  readonly name: string;
}

export function withStep<Result>(context: { current: Step | null }, step: Step, work: () => Result): Result {
  const before = context.current;
  context.current = step;
  try {
    return work();
  } finally {
    context.current = before;
  }
}
