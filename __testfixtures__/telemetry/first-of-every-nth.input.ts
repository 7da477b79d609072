let errors = 0;
let beats = 0;

export function onError(message: string): string | undefined {
  if (errors++ % 3 === 0) return `${errors} ${message}`;
  return undefined;
}

export function beat(): string {
  if (beats++ % 2) return "rest";
  return "beat";
}
