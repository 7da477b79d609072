// Lists a folder's files and asks the disk about each: the least that a tool can do that remembers the rest.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

let files = 0;
visit(process.argv[2]);
console.log(files);

function visit(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== ".git") visit(path);
    else if (entry.isFile() && statSync(path).mtimeMs > 0) files++;
  }
}
