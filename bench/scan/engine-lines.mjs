// How many files and lines a scan of a folder reads.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sourcesOf } from "./sources.mjs";

const root = process.argv[2];
const paths = sourcesOf(root);
const linesOf = (path) => readFileSync(join(root, path), "utf8").split("\n").length;
console.log(
  paths.length,
  paths.reduce((sum, path) => sum + linesOf(path), 0),
);
