interface Package {
  readonly name: string;
}

const packagesByKeyword: Record<
  string,
  { time: number; packages: Package[] }
> = {};

export function remember(keyword: string, packages: Package[], time: number): void {
  packagesByKeyword[keyword] = { time, packages };
}

export function forget(keyword: string): void {
  delete packagesByKeyword[keyword];
}

export const known = (keyword: string): boolean => keyword in packagesByKeyword;
