import { spans } from "@unambient/runtime";

interface Span {
  readonly name: string;
  readonly parent: string | undefined;
}

const stack = spans<Span>("stack", { flag: "use_scoped_spans", legacy: [] });

export function withSpan<T>(name: string, work: () => T): Promise<T> {
  return stack.isolate(async () => {
    stack.push({ name, parent: stack[stack.length - 1]?.name });
    try {
      return await work();
    } finally {
      stack.pop();
    }
  });
}

export function activeSpan(): Span | undefined {
  return stack[stack.length - 1];
}
