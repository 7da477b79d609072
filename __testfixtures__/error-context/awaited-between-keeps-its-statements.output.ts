import { context } from "@unambient/runtime";

interface Trip {
  readonly name: string;
}

const owner = context<Trip | null>("owner", { flag: "use_async_error_context", legacy: null }); // unambient: waits-while-set

export async function owned<Result>(trip: Promise<Trip>, work: () => Promise<Result>): Promise<Result> {
  const before = owner.value;
  const made = await trip;
  owner.value = made;
  try {
    return await work();
  } finally {
    owner.value = before;
  }
}

export const name = (): string => owner.value?.name ?? "none";
