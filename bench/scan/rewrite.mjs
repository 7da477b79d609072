import { UNAMBIENT, engine, measure } from "./measure.mjs";

/**
 * All stages planned and rewritten in memory beside one rename by jscodeshift; neither writes. The goal is about
 * planning and rewriting without validation, and the compiler validates; what it takes stands in a row of its own.
 */
export function rewrite({ root, node }) {
  const command = [UNAMBIENT, "migrate", "--root", root, "--yes", "--dry-run", "--stat"];
  const run = (...more) => measure(node, [...command, ...more], { codes: [0, 1] });
  const peer = "jscodeshift, one rename";
  const theirs = measure(node, [engine("jscodeshift"), root, "rename.cjs"]);
  return [
    { what: "migrate --dry-run --no-types, all stages", ours: run("--no-types"), peer, theirs, goal: 1 / 4 },
    { what: "migrate --dry-run, all stages", ours: run(), peer, theirs },
  ];
}
