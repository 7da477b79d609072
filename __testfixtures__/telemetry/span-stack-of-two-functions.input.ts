interface Span {
  readonly name: string;
}

const open: Array<Span> = [];

function start(name: string): void {
  open.push({ name });
}

function end(): string | undefined {
  return open.pop()?.name;
}

export function traced<T>(name: string, work: () => T): T {
  start(name);
  try {
    return work();
  } finally {
    end();
  }
}

export const depth = () => open.length;
