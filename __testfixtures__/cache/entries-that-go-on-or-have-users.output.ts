import { cache } from "@unambient/runtime";
import { readAll, readText, tableOf, watch } from "./store.js";

interface Table {
  run(text: string): void;
  release(): void;
}
interface Users {
  table: Table;
  users: number;
}
const tables = cache("tables", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Users>(),
});
const pages = cache("pages", {
  flag: "use_ttl_cache",
  legacy: new Map<string, { text: string; length: number }>(),
});
const keys = cache("keys", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, { hash: string }>(),
});
const parts = cache("parts", {
  flag: "use_ttl_cache",
  legacy: new Map<string, { hash: string; text: string }>(),
});
const folders = cache("folders", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, { files(): string[] }>(),
});
const watched = cache("watched", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, { files(): string[] }>(),
});
const polled = cache("polled", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, { files(): string[] }>(),
});
const marks = cache<{ name: string }>("marks", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const listings = cache("listings", {
  flag: "use_ttl_cache",
  legacy: new Map<string, { files(): string[] }>(),
});

export function tableFor(name: string): Table {
  const known = tables.get(name);
  if (known) {
    known.users++;
    return known.table;
  } else {
    const made = { table: tableOf(name), users: 1 };
    tables.set(name, made);
    return made.table;
  }
}

export function pageOf(name: string) {
  let page = pages.get(name);
  if (!page) {
    page = readText(name);
    pages.set(name, page);
    page.length = page.text.length;
  }
  return page;
}

export function keyOf(hash: string) {
  let key = keys.get(hash);
  if (!key) {
    key = { hash };
    keys.set(hash, key);
  }
  return key;
}

export function partOf(hash: string) {
  let part = parts.get(hash);
  if (!part) {
    part = { hash, text: readText(hash).text };
    parts.set(hash, part);
  }
  return part;
}

function scanned(folder: string) {
  let files: string[] = [];
  function scan() {
    files = readAll(folder);
    setTimeout(scan, 1000);
  }
  scan();
  return { files: () => files };
}

export function folderOf(path: string) {
  let folder = folders.get(path);
  if (!folder) {
    folder = scanned(path);
    folders.set(path, folder);
  }
  return folder;
}

export function watchedFolder(path: string) {
  let folder = watched.get(path);
  if (!folder) {
    let files: string[] = [];
    (() => {
      watch(path, () => (files = readAll(path)));
    })();
    folder = { files: () => files };
    watched.set(path, folder);
  }
  return folder;
}

function listed(path: string) {
  let files: string[] = [];
  const read = () => {
    files = readAll(path);
  };
  const begin = () => {
    setTimeout(read, 10);
  };
  return { files: () => files, begin };
}

export function listingOf(path: string) {
  let listing = listings.get(path);
  if (!listing) {
    listing = listed(path);
    listings.set(path, listing);
  }
  return listing;
}

function polling(path: string) {
  let files: string[] = [];
  const poll = () => {
    files = readAll(path);
    setTimeout(poll, 1000);
  };
  poll();
  return { files: () => files };
}

export function polledFolder(path: string) {
  let folder = polled.get(path);
  if (!folder) {
    folder = polling(path);
    polled.set(path, folder);
  }
  return folder;
}

export function markOf(name: string) {
  if (!marks.get(name)) {
    marks.set(name, { name });
  }
  return marks.get(name);
}
