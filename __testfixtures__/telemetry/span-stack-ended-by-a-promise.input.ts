interface Span {
  readonly name: string;
  readonly parent: string | undefined;
  readonly isTimed: boolean;
}

const stack: Span[] = [];

export const withSpan = (name: string, work: () => unknown): Promise<unknown> => {
  stack.push({ name, parent: stack[stack.length - 1]?.name, isTimed: true });
  return Promise.resolve()
    .then(work)
    .finally(() => {
      stack.pop();
    });
};

export function activeSpan(): Span | undefined {
  return stack[stack.length - 1];
}
