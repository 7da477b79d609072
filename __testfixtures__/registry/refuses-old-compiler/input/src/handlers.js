export function emit(event) {
  for (const handler of emit.handlers) handler(event);
}

emit.handlers = [];

export const on = (handler) => emit.handlers.push(handler);
