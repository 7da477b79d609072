// @flow
let calls: number = 0;
let warned: boolean = false;
const lastSeen: { [string]: number } = {};

export function called(name: string): void {
  calls++;
  if (calls % 100 === 0) console.log("called", name);
}

export function warn(text: string): void {
  if (warned) return;
  warned = true;
  console.warn(text);
}

export function seen(name: string): void {
  const now = Date.now();
  if (lastSeen[name] && now - lastSeen[name] < 60000) return;
  lastSeen[name] = now;
  console.warn("seen", name);
}
