import { spans } from "@unambient/runtime";

interface Span {
  readonly name: string;
  readonly parent: string | undefined;
  readonly isTimed: boolean;
}

const stack = spans<Span>("stack", { flag: "use_scoped_spans", legacy: [] });

export const withSpan = (name: string, work: () => unknown): Promise<unknown> => {
  return stack.isolate(() => {
    stack.push({ name, parent: stack[stack.length - 1]?.name, isTimed: true });
    return Promise.resolve()
      .then(work)
      .finally(() => {
        stack.pop();
      });
  });
};

export function activeSpan(): Span | undefined {
  return stack[stack.length - 1];
}
