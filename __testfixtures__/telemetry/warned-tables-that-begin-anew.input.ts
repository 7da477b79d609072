let warned: Record<string, boolean> = {};
let told = new Set<string>();
const lines: string[] = [];

export function warnOnce(text: string): void {
  if (warned[text]) return;
  warned[text] = true;
  lines.push(text);
}

export function tellOnce(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  lines.push(text);
}

export function resetWarnings(): number {
  warned = {};
  told = new Set();
  return lines.length;
}
