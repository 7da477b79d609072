// TypeScript's parser and a walk over every node, nothing else: the yardstick for a scan on Node 20.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { sourcesOf } from "./sources.mjs";

const ts = createRequire(import.meta.url)("typescript");
const root = process.argv[2];
let nodes = 0;
for (const path of sourcesOf(root)) {
  const kind = /\.[cm]?ts$/.test(path) ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  const file = ts.createSourceFile(
    path,
    readFileSync(join(root, path), "utf8"),
    ts.ScriptTarget.Latest,
    false,
    kind,
  );
  visit(file);
}
console.log(nodes);

function visit(node) {
  nodes++;
  ts.forEachChild(node, visit);
}
