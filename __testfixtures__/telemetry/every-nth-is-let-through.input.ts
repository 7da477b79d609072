const SAMPLE = 3;
let beats = 0;

export function beat(id: string): string | undefined {
  beats += 1;
  if (beats % SAMPLE !== 0) return;
  return `${id} ${beats}`;
}
