interface Span {
  readonly name: string;
}
type Stack = Span[];

const stack: Stack = [];

export function traced(name: string, work: () => string): string {
  stack.push({ name });
  try {
    return work();
  } finally {
    stack.pop();
  }
}
