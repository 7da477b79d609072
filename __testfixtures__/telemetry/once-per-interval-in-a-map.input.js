const seen = new Map();

export function report(code) {
  const at = seen.get(code);
  if (at === undefined || Date.now() - at >= 3_600_000) {
    seen.set(code, Date.now());
    return `reported ${code}`;
  }
  return "held back";
}
