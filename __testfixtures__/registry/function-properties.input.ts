type Handler = (event: string) => void;

export function on(name: string, handler: Handler): () => void {
  on.handlers.set(name, handler);
  return () => {
    on.handlers.delete(name);
  };
}
on.handlers = new Map<string, Handler>();

export const emit = (name: string): number => {
  on.handlers.get(name)?.(name);
  emit.last = emit.last === name ? "" : name;
  return on.handlers.size;
};
emit.last = "";
