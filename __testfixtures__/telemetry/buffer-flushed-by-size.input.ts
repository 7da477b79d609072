type Sink = (batch: readonly string[]) => void;

let buffer: string[] = [];
const sinks: Sink[] = [];

export function emit(event: string): number {
  buffer.push(event);
  if (buffer.length >= 3) flush();
  return buffer.length;
}

function flush(): void {
  const batch = buffer;
  buffer = [];
  for (const sink of sinks) sink(batch);
}
