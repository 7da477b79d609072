import { readAll, readText, tableOf, watch } from "./store.js";

interface Table {
  run(text: string): void;
  release(): void;
}
interface Users {
  table: Table;
  users: number;
}
const tables = new Map<string, Users>();
const pages = new Map<string, { text: string; length: number }>();
const keys = new Map<string, { hash: string }>();
const parts = new Map<string, { hash: string; text: string }>();
const folders = new Map<string, { files(): string[] }>();
const watched = new Map<string, { files(): string[] }>();
const polled = new Map<string, { files(): string[] }>();
const marks: Record<string, { name: string }> = {};
const listings = new Map<string, { files(): string[] }>();

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
  if (!marks[name]) {
    marks[name] = { name };
  }
  return marks[name];
}
