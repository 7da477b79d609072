interface Step {
  readonly name: string;
}

type Runner<Result> = (context: Step) => Result;

let current: Step | null = null;

export function run<Result>(context: Step, work: Runner<Result>): Result {
  const before = current;
  current = context;
  try {
    return work(context);
  } finally {
    current = before;
  }
}

export const now = (): string => current?.name ?? "none";
