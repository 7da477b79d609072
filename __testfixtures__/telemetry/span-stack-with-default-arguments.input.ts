const stack: string[] = [];

export async function traced(name = "unnamed", work: () => unknown = () => name): Promise<unknown> {
  stack.push(name);
  try {
    return await work();
  } finally {
    stack.pop();
  }
}

export const path = (): string => stack.join("/");
