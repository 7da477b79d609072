type Handler = (text: string) => void;

export function channel(): { on(handler: Handler): void; emit(text: string): void } {
  const handlers: Handler[] = [];
  return {
    on: (handler) => void handlers.push(handler),
    emit: (text) => handlers.forEach((handler) => handler(text)),
  };
}
