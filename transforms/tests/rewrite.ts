import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { endsByClock } from "./ends-by-clock.ts";
import { fakesClock } from "./fake-clock.ts";
import { fixedSleepAt } from "./fixed-sleep.ts";
import { match } from "./match.ts";
import { refusals } from "./refusals.ts";
import { rewriteEnvironment } from "./rewrite-environment.ts";
import { raiseFlag, rewriteFlag } from "./rewrite-flag.ts";
import { rewriteGlobal } from "./rewrite-global.ts";
import { rewriteSleep } from "./rewrite-sleep.ts";

export function rewrite(finding: Finding, facts: Facts): Rewrite | Refused | null {
  const tree = match(finding, facts);
  if (tree === null || isRefused(tree)) return tree;
  return rewriteIn(tree, finding);
}

function rewriteIn(tree: SourceTree, finding: Finding): Rewrite | Refused | null {
  switch (finding.form) {
    case "sleep":
      return timed(tree, finding, () => sleepAt(tree, finding.start));
    case "env-write":
      return rewriteEnvironment(tree, finding);
    case "global-write":
      return rewriteGlobal(tree, finding);
    default:
      return fakesClock(tree, finding.start) ? raiseFlag(tree, finding) : rewriteFlag(tree, finding);
  }
}

function timed(tree: SourceTree, { start }: Finding, rewritten: () => Rewrite | Refused): Rewrite | Refused {
  return fakesClock(tree, start) ? refuse(refusals, "fake-clock") : rewritten();
}

function sleepAt(tree: SourceTree, start: number): Rewrite | Refused {
  if (endsByClock(tree, start)) return refuse(refusals, "ends-by-the-clock");
  const sleep = fixedSleepAt(tree, start);
  return sleep ? rewriteSleep(tree, sleep) : refuse(refusals, "unclear-sleep");
}
