import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { UNAMBIENT, engine, measure, medians } from "./measure.mjs";
import { sourcesOf } from "./sources.mjs";

const OXLINT = join(dirname(createRequire(import.meta.url).resolve("oxlint/package.json")), "bin", "oxlint");
const ONE_RULE = ["-A", "all", "-W", "no-var", "--no-ignore", "--disable-nested-config", "--silent"];

/** For a scan of so many lines, which is what the goal for its memory is about. */
const MILLIONS = 2e6;
const MEGABYTES = 400;

/** A first look, with nothing remembered, beside what else reads the same files. */
export function coldScan({ root, node, runs, isNew, lines }) {
  const run = (command, options) => () => measure(node, command, options);
  const peers = {
    typescript: run([engine("typescript"), root]),
    parser: run([engine("parser"), root]),
    // What it cannot parse it counts as an error.
    oxlint: run([OXLINT, ...ONE_RULE, ...sourcesOf(root)], { cwd: root, codes: [0, 1] }),
  };
  const ours = {
    check: run([UNAMBIENT, "check", "--root", root, "--no-cache", "--json"], { codes: [0, 1] }),
    scan: run([UNAMBIENT, "scan", "--root", root, "--no-cache", "--json"]),
  };
  const { typescript, parser, oxlint, ...commands } = medians(runs, { ...ours, ...peers });
  // Minutes each, and far from the goal on either side: once.
  const jscodeshift = run([engine("jscodeshift"), root, "find-state.cjs"])();
  const eslint = run([engine("eslint"), root])();
  return Object.entries(commands).flatMap(([name, sample]) => {
    const row = { what: `${name}, cold`, ours: sample };
    return [
      { ...row, peer: "TypeScript, parse and walk", theirs: typescript, goal: isNew ? null : 1.1 },
      { ...row, peer: "oxlint, one native rule", theirs: oxlint, goal: isNew ? 3 : null },
      { ...row, peer: "oxc-parser alone", theirs: parser },
      { ...row, peer: "jscodeshift, finding", theirs: jscodeshift, goal: isNew ? 1 / 40 : 1 / 12 },
      { ...row, peer: "ESLint, one rule", theirs: eslint, goal: isNew ? null : 1 / 15 },
      { ...row, peak: sample.peak, limit: lines < MILLIONS ? null : MEGABYTES },
    ];
  });
}
