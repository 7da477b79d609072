import { UNAMBIENT, engine, measure } from "./measure.mjs";

/** All stages planned and rewritten in memory, with their proofs, beside one rename by jscodeshift; neither writes. */
export function rewrite({ root, node }) {
  const command = [UNAMBIENT, "migrate", "--root", root, "--yes", "--dry-run", "--stat"];
  const ours = measure(node, command, { codes: [0, 1] });
  const theirs = measure(node, [engine("jscodeshift"), root, "rename.cjs"]);
  return [
    { what: "migrate --dry-run, all stages", ours, peer: "jscodeshift, one rename", theirs, goal: 1 / 4 },
  ];
}
