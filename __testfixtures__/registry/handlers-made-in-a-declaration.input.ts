type Handler = (payload: string) => void;

const handlers: Record<string, Set<Handler>> = {};

export function subscribe(topic: string, handler: Handler): () => void {
  const listening = (handlers[topic] ??= new Set());
  listening.add(handler);
  return () => {
    listening.delete(handler);
  };
}

export function publish(topic: string, payload: string): number {
  let told = 0;
  for (const handler of handlers[topic] ?? []) {
    handler(payload);
    told += 1;
  }
  return told;
}
