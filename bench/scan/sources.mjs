import { listFiles } from "../../dist/src/scan/files/list-files.js";

/** The files that a scan of `root` reads, so that every engine is given the same work. */
export function sourcesOf(root) {
  return listFiles(root).sources;
}
