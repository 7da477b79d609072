const SIZE = 3;
const sent: (readonly string[])[] = [];

let buffer: string[] = [];

export function emit(event: string): number {
  buffer.push(event);
  if (buffer.length >= SIZE) flush();
  return buffer.length;
}

export function flush(): number {
  if (buffer.length === 0) return sent.length;
  const taken = buffer;
  buffer = [];
  return sent.push(taken);
}

export const batches = () => [...sent];
