import { spans } from "@unambient/runtime";

interface Span {
  readonly name: string;
}
type Stack = Span[];

const stack: Stack = spans("stack", { flag: "use_scoped_spans", legacy: [] }); // unambient: open-scopes

export function traced(name: string, work: () => string): string {
  stack.push({ name });
  try {
    return work();
  } finally {
    stack.pop();
  }
}
