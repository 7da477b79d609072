let owner: object | null = null;
let runs = 0;

export function runAs(next: object, work: () => void): number {
  const last = owner;
  owner = next;
  try {
    work();
  } finally {
    owner = last;
  }
  return runs;
}

export const hasOwner = (): boolean => owner !== null;
