import { context } from "@unambient/runtime";

interface Span {
  readonly trace: number;
  readonly name: string;
}

const active = context<Span | undefined>("active", {
  flag: "use_async_error_context",
  legacy: undefined,
});

export function traced<R>(name: string, work: () => R): R {
  const above = active.value;
  return active.run({ trace: !above ? Date.now() : above.trace, name }, () => work());
}

export const activeName = (): string => active.value?.name ?? "none";
