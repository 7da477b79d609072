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

export function computeAsBefore(next: Owner | null, work: (before: Owner | null) => void): void {
  const previousOwner = owner.value,
    previousListener = listener.value;
  owner.entering(next, () => {
    listener.entering(null, () => {
      try {
        work(previousOwner);
      } finally {
        owner.value = previousOwner;
        listener.value = previousListener;
      }
    });
  });
}

export function computeTold(next: Owner | null, work: () => void): void {
  const previousOwner = owner.value,
    // who heard of it so far
    previousListener = listener.value;
  owner.entering(next, () => {
    listener.entering(null, () => {
      try {
        work();
      } finally {
        owner.value = previousOwner;
        listener.value = previousListener;
      }
    });
  });
}

export function computeCounted(next: Owner | null, work: () => number): number {
  const previousOwner = owner.value,
    previousListener = listener.value;
  return owner.entering(next, () => {
    return listener.entering(null, () => {
      try {
        var count = work();
      } finally {
        owner.value = previousOwner;
        listener.value = previousListener;
      }
      return count;
    });
  });
}

export const ownerNow = (): Owner | null => owner.value;
export const listenerNow = (): Owner | null => listener.value;
