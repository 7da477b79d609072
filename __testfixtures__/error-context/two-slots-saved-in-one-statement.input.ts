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

export function computeAsBefore(next: Owner | null, work: (before: Owner | null) => void): void {
  const previousOwner = owner,
    previousListener = listener;
  owner = next;
  listener = null;
  try {
    work(previousOwner);
  } finally {
    owner = previousOwner;
    listener = previousListener;
  }
}

export function computeTold(next: Owner | null, work: () => void): void {
  const previousOwner = owner,
    // who heard of it so far
    previousListener = listener;
  owner = next;
  listener = null;
  try {
    work();
  } finally {
    owner = previousOwner;
    listener = previousListener;
  }
}

export function computeCounted(next: Owner | null, work: () => number): number {
  const previousOwner = owner,
    previousListener = listener;
  owner = next;
  listener = null;
  try {
    var count = work();
  } finally {
    owner = previousOwner;
    listener = previousListener;
  }
  return count;
}

export const ownerNow = (): Owner | null => owner;
export const listenerNow = (): Owner | null => listener;
