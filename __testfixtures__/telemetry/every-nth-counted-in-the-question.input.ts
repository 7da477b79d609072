let sent = 0;
let skipped = 0;
let beats = 0;

export function report(message: string): string | undefined {
  if (++sent % 3 === 0) return message;
  if ((++skipped % 4) !== 0) return undefined;
  return `${sent} ${skipped} ${message}`;
}

export const beat = (isOn: boolean): string => (isOn && ++beats % 2 == 0 ? "beat" : "rest");

export function forget(): void {
  sent = 0;
}
