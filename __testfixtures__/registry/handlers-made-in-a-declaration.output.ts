import { dictionary } from "@unambient/runtime";

type Handler = (payload: string) => void;

const handlers = dictionary<Set<Handler>>("handlers", {
  flag: "use_supervised_registry",
  legacy: {},
});

export function subscribe(topic: string, handler: Handler): () => void {
  const listening = handlers.get(topic) ?? handlers.set(topic, new Set());
  listening.add(handler);
  return () => {
    listening.delete(handler);
  };
}

export function publish(topic: string, payload: string): number {
  let told = 0;
  for (const handler of handlers.get(topic) ?? []) {
    handler(payload);
    told += 1;
  }
  return told;
}
