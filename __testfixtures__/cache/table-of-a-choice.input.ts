const isServer = typeof window === "undefined";
const providers = isServer ? new Map<object, string>() : new WeakMap<object, string>();
const titles = isServer ? new Map<string, string>() : null;

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
