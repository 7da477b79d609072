/** What is sent goes by batches of the call's own. */
export function sendAll(messages: readonly string[], send: (batch: readonly string[]) => void): void {
  const waiting: string[] = [];
  for (const message of messages) {
    waiting.push(message);
    if (waiting.length >= 3) send(waiting.splice(0));
  }
  if (waiting.length > 0) send(waiting.splice(0, 3));
}
