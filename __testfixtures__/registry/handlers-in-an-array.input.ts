type Handler = (event: string) => void;

const handlers: Handler[] = [];

export function on(handler: Handler): () => void {
  handlers.push(handler);
  return () => {
    const at = handlers.indexOf(handler);
    if (at >= 0) handlers.splice(at, 1);
  };
}

export function emit(event: string): number {
  handlers.forEach((handler) => handler(event));
  return handlers.length;
}
