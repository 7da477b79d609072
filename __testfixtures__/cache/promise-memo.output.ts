import { cache } from "@unambient/runtime";

const pages = cache("pages", {
  flag: "use_ttl_cache",
  legacy: new Map<string, Promise<string>>(),
});

export function page(url: string): Promise<string> {
  const known = pages.get(url);
  if (known) return known;
  const made = Promise.resolve(`page of ${url}`).catch((error: unknown) => {
    pages.delete(url);
    throw error;
  });
  pages.set(url, made);
  return made;
}
