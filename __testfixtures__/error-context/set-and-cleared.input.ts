let request: string | null = null;

export function handle(id: string, work: () => string): string {
  request = id;
  try {
    return work();
  } finally {
    request = null;
  }
}

export const requestNow = (): string | null => request;
