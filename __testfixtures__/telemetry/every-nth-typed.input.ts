let calls: number = 10;

export function call(): boolean {
  ++calls;
  if (calls % 5) {
    return false;
  }
  return true;
}
