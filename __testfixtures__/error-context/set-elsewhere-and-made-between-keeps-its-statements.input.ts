interface Trip {
  readonly name: string;
}

let owner: Trip | null = null;

export function own(trip: Trip | null): void {
  owner = trip;
}

export function owned<Result>(make: () => Trip, work: () => Result): Result {
  const before = owner;
  const made = make();
  owner = made;
  try {
    return work();
  } finally {
    owner = before;
  }
}

export const name = (): string => owner?.name ?? "none";
