import { context } from "@unambient/runtime";

interface Trip {
  readonly name: string;
}

const owner = context<Trip | null>("owner", {
  flag: "use_async_error_context",
  legacy: null,
});

export function own(trip: Trip | null): void {
  owner.value = trip;
}

export function owned<Result>(make: () => Trip, work: () => Result): Result {
  const before = owner.value;
  const made = make();
  owner.value = made;
  try {
    return work();
  } finally {
    owner.value = before;
  }
}

export const name = (): string => owner.value?.name ?? "none";
