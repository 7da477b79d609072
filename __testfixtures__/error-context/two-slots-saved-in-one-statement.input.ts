interface Owner {
  readonly name: string;
}

let owner: Owner | null = null;
let listener: Owner | null = null;

export function compute<Result>(next: Owner | null, work: () => Result, heard: Owner | null): Result {
  const previousOwner = owner,
    previousListener = listener;

  owner = next;
  listener = heard;

  try {
    return work();
  } finally {
    owner = previousOwner;
    listener = previousListener;
  }
}

export function computeBackwards(next: Owner | null, work: () => void): void {
  const previousOwner = owner, previousListener = listener;
  listener = null;
  owner = next;
  try {
    work();
    work();
  } finally {
    owner = previousOwner;
    listener = previousListener;
  }
}

export const ownerNow = (): Owner | null => owner;
export const listenerNow = (): Owner | null => listener;
