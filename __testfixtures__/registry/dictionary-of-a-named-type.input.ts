type Table = Record<string, string>;

const owners: Table = {};

export function claim(item: string, owner: string): void {
  owners[item] = owner;
}

export function release(item: string): void {
  delete owners[item];
}

export function ownerOf(item: string): string | undefined {
  return owners[item];
}
