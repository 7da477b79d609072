let last = 2000;
let lastRow = 0;

const spaces = new Map<string, number>();
const sizes = new Map<string, number>();
const rows = new Map<string, string>();
const folders = new Map<string, string>();

export function spaceOf(name: string): number {
  const known = spaces.get(name);
  if (known !== undefined) return known;
  last += 1;
  spaces.set(name, last);
  return last;
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
    lastRow = lastRow + 1;
    row = `row-${lastRow}`;
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
