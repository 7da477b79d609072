// @flow
const open: Array<string> = [];

export function within<T>(name: string, work: () => T): T {
  open.push(name);
  try {
    return work();
  } finally {
    open.pop();
  }
}

export const path = (): string => open.join("/");
