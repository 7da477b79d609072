interface Span {
  readonly name: string;
  readonly parent: string | undefined;
}

const stack: Span[] = [];

export async function withSpan<T>(name: string, work: () => T): Promise<T> {
  stack.push({ name, parent: stack[stack.length - 1]?.name });
  try {
    return await work();
  } finally {
    stack.pop();
  }
}

export function activeSpan(): Span | undefined {
  return stack[stack.length - 1];
}
