function ask(name: string): number {
  return String(name).length * 2;
}

export function priceOf(name: string): number {
  const price = ask(name);
  return price;
}
