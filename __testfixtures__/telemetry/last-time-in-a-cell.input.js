let last = 0;
let moved = 0;

export function warn(text) {
  if (Date.now() - last <= 4) return "held back";
  last = Date.now();
  return `warned of ${text}`;
}

export function reset() {
  last = 0;
}

export function tell(text) {
  const now = Date.now();
  if (now - moved > 4) {
    const lead = text ? "told" : "untold";
    moved = now;
    return lead;
  }
  return "held back";
}
