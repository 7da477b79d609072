const depth = 0;

export function walk(node: { children: unknown[] }, depth: number): number {
  if (node.children.length === 0) depth += 1;
  return depth;
}

export const start = depth;
