import { context } from "@unambient/runtime";

interface Owner {
  readonly name: string;
}

const owner = context<Owner | null>("owner", { flag: "use_async_error_context", legacy: null });
const listener = context<Owner | null>("listener", { flag: "use_async_error_context", legacy: null });

export function compute<Result>(next: Owner | null, work: () => Result, heard: Owner | null): Result {
  return owner.run(next, () => listener.run(heard, () => work()));
}

export function computeBackwards(next: Owner | null, work: () => void): void {
  const previousOwner = owner.value, previousListener = listener.value;
  listener.value = null;
  owner.entering(next, () => {
    try {
      work();
      work();
    } finally {
      owner.value = previousOwner;
      listener.value = previousListener;
    }
  });
}

export const ownerNow = (): Owner | null => owner.value;
export const listenerNow = (): Owner | null => listener.value;
