interface Span {
  readonly name: string;
}

const spans: Span[] = [];

export function startSpan(name: string): number {
  return spans.push({ name });
}

export function endSpan(): Span | undefined {
  return spans.pop();
}
