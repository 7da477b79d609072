import { spans } from "@unambient/runtime";

interface Span {
  readonly name: string;
}

const open = spans<Span>("open", { flag: "use_scoped_spans", legacy: [] });

function start(name: string): void {
  open.push({ name });
}

function end(): string | undefined {
  return open.pop()?.name;
}

export function traced<T>(name: string, work: () => T): T {
  return open.isolate(() => {
    start(name);
    try {
      return work();
    } finally {
      end();
    }
  });
}

export const depth = () => open.length;
