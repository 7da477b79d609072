type Handler = (message: string) => void;

export class Channel {
  readonly #handlers = new Map<string, Set<Handler>>();

  on(topic: string, handler: Handler): () => void {
    const handlers = this.#handlers.get(topic) ?? new Set();
    this.#handlers.set(topic, handlers.add(handler));
    return () => handlers.delete(handler);
  }

  emit(topic: string, message: string): void {
    for (const handler of this.#handlers.get(topic) ?? []) handler(message);
  }
}
