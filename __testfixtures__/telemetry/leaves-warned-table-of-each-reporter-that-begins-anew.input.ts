export function createReporter(write: (text: string) => void) {
  let warned: Record<string, boolean> = {};
  return {
    warnOnce(text: string): void {
      if (warned[text]) return;
      warned[text] = true;
      write(text);
    },
    reset(): void {
      warned = {};
    },
  };
}
