import { dictionary } from "@unambient/runtime";

type Table = Record<string, string>;

const owners = dictionary("owners", {
  flag: "use_supervised_registry",
  legacy: {} as Table,
});

export function claim(item: string, owner: string): void {
  owners.set(item, owner);
}

export function release(item: string): void {
  owners.delete(item);
}

export function ownerOf(item: string): string | undefined {
  return owners.get(item);
}
