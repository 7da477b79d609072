interface Action {
  readonly name: string;
}

let current: Action | null = null;

export function perform<R>(action: Action, work: (isRoot: boolean) => R): R {
  const saved = current;
  const isRoot = saved === null;
  current = action;
  try {
    return work(isRoot);
  } finally {
    current = saved;
  }
}

export const currentName = (): string => current?.name ?? "none";
