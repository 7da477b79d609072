import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { refuse } from "../refusal/refuse.ts";
import { propertyWriteAt } from "./environment-write.ts";
import type { PropertyWrite } from "./environment-write.ts";
import { refusals } from "./refusals.ts";
import { runnerOf } from "./runner.ts";
import { stubbedGlobals } from "./stub.ts";
import { isOwnCodeOf, testFrameOf } from "./test-case.ts";
import type { TestFrame } from "./test-case.ts";

/** `globalThis.fetch = fake` in a test, never put back: the runner's stub. */
export function rewriteGlobal(tree: SourceTree, finding: Finding): Rewrite | Refused {
  if (runnerOf(tree) !== "vitest") return refuse(refusals, "no-stub");
  const changes = finding.accesses.filter((access) => access.kind !== "read" && access.path === finding.path);
  const writes = changes.map((access) => propertyWriteAt(tree, access.start));
  if (writes.length === 0 || writes.some((write) => write === null || !isOnGlobal(write)))
    return refuse(refusals, "no-stub");
  const known = writes as readonly PropertyWrite[];
  const frames = known.map((write) => testFrameOf(tree, write.statement));
  if (frames.includes(null)) return refuse(refusals, "outside-a-test");
  if (frames.some((frame) => frame?.kind === "all-hook")) return refuse(refusals, "in-a-hook");
  const isOwn = known.every((write, i) => isOwnCodeOf(tree, write.statement, frames[i] as TestFrame));
  if (!isOwn) return refuse(refusals, "in-a-callback");
  return stubbedGlobals(tree, known) ?? refuse(refusals, "no-stub");
}

/** A property of the global object itself; `console.warn = …` replaces a method of another object. */
function isOnGlobal({ member }: PropertyWrite): boolean {
  return /^(?:globalThis|global|window|self)$/.test(identifierName(nodeIn(member, "object")) ?? "");
}
