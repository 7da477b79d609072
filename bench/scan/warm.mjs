import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { copyOfFiles } from "./copy-of-files.mjs";
import { UNAMBIENT, engine, measure, medians } from "./measure.mjs";

const FILES = 10_000;

/** Runs after the first, over a repository of ten thousand of the folder's files: nothing changed, one file changed. */
export function warmScan({ root, node, runs, scratch }) {
  const copy = join(scratch, "repository");
  const paths = copyOfFiles(root, copy, FILES);
  mkdirSync(join(copy, "node_modules"));
  const edited = join(copy, paths[paths.length >> 1]);
  const edit = () => appendFileSync(edited, "\n// another line\n");
  const command =
    (name, ...extra) =>
    (prepare) =>
      measure(node, [UNAMBIENT, name, "--root", copy, "--json", ...extra], { codes: [0, 1], prepare });
  const [check, changed, scan] = [command("check"), command("check", "--changed"), command("scan")];
  check();
  scan();
  const nothing = medians(Math.max(runs, 5), {
    stat: () => measure(node, [engine("stat"), copy]),
    check: () => check(),
    scan: () => scan(),
  });
  const one = medians(Math.max(runs, 3), {
    check: () => check(edit),
    changed: () => changed(edit),
    scan: () => scan(edit),
  });
  rmSync(copy, { recursive: true });
  const warm = (name) => ({ what: `${name}, nothing changed, ${paths.length} files`, ours: nothing[name] });
  const after = (what, ours, name) => ({
    what,
    ours,
    peer: `${name}, warm`,
    theirs: nothing[name],
    goal: 1.2,
  });
  return [
    ...["check", "scan"].flatMap((name) => [
      { ...warm(name), peer: "list and stat them", theirs: nothing.stat, goal: 2 },
      { ...warm(name), limit: 0.5 },
    ]),
    after("check, one file changed", one.check, "check"),
    after("check --changed, one file changed", one.changed, "check"),
    after("scan, one file changed", one.scan, "scan"),
  ];
}
