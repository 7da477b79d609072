import { cache } from "@unambient/runtime";

const isServer = typeof window === "undefined";
const providers = isServer
  ? cache("providers", {
      flag: "use_ttl_cache",
      legacy: new Map<object, string>(),
    })
  : cache("providers", {
      flag: "use_ttl_cache",
      legacy: new WeakMap<object, string>(),
    });
const titles = isServer
  ? cache("titles", {
      flag: "use_ttl_cache",
      legacy: new Map<string, string>(),
    })
  : null;

export function providerOf(page: object): string {
  let made = providers.get(page);
  if (made === undefined) {
    made = JSON.stringify(page);
    providers.set(page, made);
  }
  return made;
}

export function titleOf(path: string): string {
  if (titles === null) return path.toUpperCase();
  let title = titles.get(path);
  if (title === undefined) {
    title = path.toUpperCase();
    titles.set(path, title);
  }
  return title;
}
