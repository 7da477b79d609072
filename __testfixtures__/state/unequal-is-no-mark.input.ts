let name: string;

export function start(by: string, last?: string): void {
  if (last != by && last!==by && !last) name = by;
}

export const who = (): string => name;
