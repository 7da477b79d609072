export namespace Locks {
  const prefix = "lock";
  let owner = "nobody";

  export function nameOf(key: string): string {
    return `${prefix}:${owner}:${key}`;
  }

  export function take(by: string): void {
    owner = by;
  }
}

export const nameOf = Locks.nameOf;
export const take = Locks.take;
