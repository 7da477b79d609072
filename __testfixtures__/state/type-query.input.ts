let options = { depth: 1, name: "x" };

export function setOptions(next: typeof options): void {
  options = next;
}

export function depth(): (typeof options)["depth"] {
  return options.depth;
}
