import { cell } from "@unambient/runtime";

export namespace Locks {
  const prefix = "lock";
  const owner = cell("owner", { flag: "use_scoped_state", legacy: "nobody" });

  export function nameOf(key: string): string {
    return `${prefix}:${owner.value}:${key}`;
  }

  export function take(by: string): void {
    owner.value = by;
  }
}

export const nameOf = Locks.nameOf;
export const take = Locks.take;
