interface Owner {
  readonly name: string;
}

let owner: Owner | null = null;

export function compute(next: Owner | null, work: () => void): string {
  const previousOwner = owner,
    began = next?.name;
  owner = next;
  try {
    work();
  } finally {
    owner = previousOwner;
  }
  return `${began} is over`;
}

export const ownerNow = (): Owner | null => owner;
