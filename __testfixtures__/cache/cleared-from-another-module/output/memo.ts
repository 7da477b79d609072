import { cache } from "@unambient/runtime";

export const memo = cache("memo", {
  flag: "use_ttl_cache",
  legacy: new Map<string, string>(),
}); // unambient: shared-binding

export function slug(title: string): string {
  let made = memo.get(title);
  if (made === undefined) memo.set(title, (made = String(title).toLowerCase()));
  return made;
}
