import { spans as scopedSpans } from "@unambient/runtime";

interface Span {
  readonly name: string;
}

const spans: Span[] = scopedSpans("spans", {
  flag: "use_scoped_spans",
  legacy: [],
}); // unambient: open-scopes

export function startSpan(name: string): number {
  return spans.push({ name });
}

export function endSpan(): Span | undefined {
  return spans.pop();
}
