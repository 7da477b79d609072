import { registry } from "@unambient/runtime";

const inProgress = registry("inProgress", {
  flag: "use_async_error_context",
  legacy: new Set<string>(),
});

export function visit(name: string, work: () => string): string {
  if (inProgress.has(name)) return "cycle";
  inProgress.add(name);
  try {
    return work();
  } finally {
    inProgress.delete(name);
  }
}

const open = registry("open", {
  flag: "use_async_error_context",
  legacy: new Map<object, string>(),
});

export function print(node: { name: string; parts: object[] }): string {
  const name = open.get(node);
  if (name !== undefined) return `[${name}]`;
  open.set(node, node.name);
  const text = node.parts.map((part) => print(part as never)).join();
  open.delete(node);
  return text;
}

export const isOpen = (node: object): boolean => open.has(node);
