let retries = 0;
let lastError: Error | undefined;

export function failed(error: Error): number {
  lastError = error;
  retries += 1;
  return retries;
}

export function reset(): void {
  retries = 0;
  lastError = undefined;
}

export const status = () => ({ retries, failed: lastError !== undefined });
