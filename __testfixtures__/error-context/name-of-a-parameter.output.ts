import { context as scopedContext } from "@unambient/runtime";

interface Step {
  readonly name: string;
}

type Runner<Result> = (context: Step) => Result;

const current = scopedContext<Step | null>("current", {
  flag: "use_async_error_context",
  legacy: null,
});

export function run<Result>(context: Step, work: Runner<Result>): Result {
  return current.run(context, () => work(context));
}

export const now = (): string => current.value?.name ?? "none";
