const checked = new Set<string>();

export function check(name: string): boolean {
  if (checked.has(name)) return true;
  checked.add(name);
  return false;
}
