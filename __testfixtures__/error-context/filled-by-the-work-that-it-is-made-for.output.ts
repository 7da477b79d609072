import { context } from "@unambient/runtime";

const collected = context<Set<string>>("collected", {
  flag: "use_async_error_context",
  legacy: new Set(),
}); // unambient: handed-out

export function collect(work: () => void): Set<string> {
  return collected.run(new Set(), () => {
    work();
    return collected.value;
  });
}

export function add(name: string): void {
  collected.value.add(name);
}
