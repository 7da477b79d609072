import { spans } from "@unambient/runtime";

const stack: string[] = spans("stack", { flag: "use_scoped_spans", legacy: [] }); // unambient: open-scopes

export async function traced(name = "unnamed", work: () => unknown = () => name): Promise<unknown> {
  stack.push(name);
  try {
    return await work();
  } finally {
    stack.pop();
  }
}

export const path = (): string => stack.join("/");
