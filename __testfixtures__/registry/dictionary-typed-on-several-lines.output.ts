import { dictionary } from "@unambient/runtime";

interface Package {
  readonly name: string;
}

const packagesByKeyword = dictionary<{ time: number; packages: Package[] }>(
  "packagesByKeyword",
  {
    flag: "use_supervised_registry",
    legacy: {},
  },
);

export function remember(keyword: string, packages: Package[], time: number): void {
  packagesByKeyword.set(keyword, { time, packages });
}

export function forget(keyword: string): void {
  packagesByKeyword.delete(keyword);
}

export const known = (keyword: string): boolean => packagesByKeyword.has(keyword);
