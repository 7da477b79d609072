import { cache, cell } from "@unambient/runtime";

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

const answered = cell("answered", {
  flag: "use_ttl_cache",
  legacy: isServer ? new Set<string>() : null,
});
const clients = isServer
  ? cache("clients", {
      flag: "use_ttl_cache",
      ttl: Infinity,
      max: Infinity,
      legacy: new Map<object, Client>(),
    })
  : cache("clients", {
      flag: "use_ttl_cache",
      legacy: new WeakMap<object, Client>(),
    });

class Client {
  #calls = 0;
  call(): number {
    return ++this.#calls;
  }
}

export function isNew(path: string): boolean {
  const isKnown = answered.value?.has(path) ?? true;
  answered.value?.add(path);
  return !isKnown;
}

export function clientOf(page: object): Client {
  let client = clients.get(page);
  if (client === undefined) {
    client = new Client();
    clients.set(page, client);
  }
  return client;
}
