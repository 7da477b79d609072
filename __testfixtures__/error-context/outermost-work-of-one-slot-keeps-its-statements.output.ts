import { context } from "@unambient/runtime";

interface Action {
  readonly name: string;
}

const current = context<Action | null>("current", {
  flag: "use_async_error_context",
  legacy: null,
});

export function perform<R>(action: Action, work: (isRoot: boolean) => R): R {
  const saved = current.value;
  const isRoot = saved === null;
  current.value = action;
  try {
    return work(isRoot);
  } finally {
    current.value = saved;
  }
}

export const currentName = (): string => current.value?.name ?? "none";
