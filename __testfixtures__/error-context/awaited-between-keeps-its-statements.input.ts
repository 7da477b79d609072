interface Trip {
  readonly name: string;
}

let owner: Trip | null = null;

export async function owned<Result>(trip: Promise<Trip>, work: () => Promise<Result>): Promise<Result> {
  const before = owner;
  const made = await trip;
  owner = made;
  try {
    return await work();
  } finally {
    owner = before;
  }
}

export const name = (): string => owner?.name ?? "none";
