interface Span {
  readonly trace: number;
  readonly name: string;
}

let active: Span | undefined;

export function traced<R>(name: string, work: () => R): R {
  const above = active;
  active = { trace: !above ? Date.now() : above.trace, name };
  try {
    return work();
  } finally {
    active = above;
  }
}

export const activeName = (): string => active?.name ?? "none";
