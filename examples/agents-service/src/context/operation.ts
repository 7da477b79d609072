let operation: string | undefined;

/** Names what the service is doing, so that log lines and errors from deep below can say it. */
export async function withOperation<T>(name: string, work: () => Promise<T>): Promise<T> {
  const previous = operation;
  operation = name;
  try {
    return await work();
  } finally {
    operation = previous;
  }
}

export function currentOperation(): string | undefined {
  return operation;
}
