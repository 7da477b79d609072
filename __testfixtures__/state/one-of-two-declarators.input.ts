let count = 0, limit = 5;

export function add(): boolean {
  return ++count > limit;
}
