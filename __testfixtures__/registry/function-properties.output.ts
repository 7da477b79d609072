import { cell, registry } from "@unambient/runtime";

type Handler = (event: string) => void;

export function on(name: string, handler: Handler): () => void {
  on.handlers.set(name, handler);
  return () => {
    on.handlers.delete(name);
  };
}
on.handlers = registry("handlers", {
  flag: "use_supervised_registry",
  legacy: new Map<string, Handler>(),
});

export const emit = (name: string): number => {
  on.handlers.get(name)?.(name);
  emit.last.value = emit.last.value === name ? "" : name;
  return on.handlers.size;
};
emit.last = cell("last", { flag: "use_supervised_registry", legacy: "" });
