import { isThenable } from "../scope/scope.ts";

/** Runs `fn`, then `restore`: when `fn` returns or throws, or when the promise that it returns settles. */
export function restoring<R>(fn: () => R, restore: () => void): R {
  let isPending = false;
  try {
    const result = fn();
    if (!isThenable(result)) return result;
    isPending = true;
    return settled(result, restore) as unknown as R;
  } finally {
    if (!isPending) restore();
  }
}

async function settled(result: PromiseLike<unknown>, restore: () => void): Promise<unknown> {
  try {
    return await result;
  } finally {
    restore();
  }
}
