import { cache, cell } from "@unambient/runtime";

const last = cell("last", { flag: "use_ttl_cache", legacy: 2000 });
const lastRow = cell("lastRow", { flag: "use_ttl_cache", legacy: 0 });

const spaces = cache("spaces", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, number>(),
});
const sizes = cache("sizes", {
  flag: "use_ttl_cache",
  legacy: new Map<string, number>(),
});
const rows = cache("rows", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, string>(),
});
const folders = cache("folders", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, string>(),
});

export function spaceOf(name: string): number {
  const known = spaces.get(name);
  if (known !== undefined) return known;
  last.value += 1;
  spaces.set(name, last.value);
  return last.value;
}

export function sizeOf(text: string): number {
  let size = sizes.get(text);
  if (size === undefined) {
    size = 0;
    for (const _letter of text) size++;
    sizes.set(text, size);
  }
  return size;
}

export function rowOf(name: string): string {
  let row = rows.get(name);
  if (row === undefined) {
    lastRow.value = lastRow.value + 1;
    row = `row-${lastRow.value}`;
    rows.set(name, row);
  }
  return row;
}

export function folderOf(name: string): string {
  const known = folders.get(name);
  if (known !== undefined) return known;
  const id = newFolderId(["folders", name]);
  folders.set(name, id);
  return id;
}

function newFolderId(path: readonly string[]): string {
  return `${path.join("/")}-${Math.floor(Date.now() / 1000)}`;
}
