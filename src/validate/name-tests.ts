import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mismatch, SiteEvidence } from "../model/report.ts";
import { languageOf } from "../scan/syntax/language.ts";
import { parseSource, type SyntaxFile } from "../scan/syntax/parse.ts";
import { enclosingTest } from "../scan/tests/enclosing-test.ts";
import { frameIn } from "./stack-frame.ts";

/**
 * Says of each mismatch in which test it was met: the title around the stack's first place that stands in a test.
 * Runners tell the code under test nothing of themselves, or each something else; where they call it from they all
 * show. Paths are from the tree's root then, since the worktree is gone when somebody reads them.
 */
export function nameTests(root: string, evidence: readonly SiteEvidence[]): readonly SiteEvidence[] {
  const files = new Map<string, SyntaxFile | null>();
  return evidence.map((entry) => ({
    ...entry,
    mismatches: entry.mismatches.map((mismatch) => named(root, mismatch, files)),
  }));
}

function named(root: string, mismatch: Mismatch, files: Map<string, SyntaxFile | null>): Mismatch {
  const lines = mismatch.stack.split("\n").filter((line) => !isForeign(line));
  const frames = lines.map((line) => frameIn(root, line)).filter((frame) => frame !== null);
  const tests = frames.map((frame) => {
    const file = fileAt(root, frame.path, files);
    return file && enclosingTest(file, frame.line, frame.column);
  });
  const stack = lines.map((line) => line.replace("file://", "").replace(`${root}/`, "")).join("\n");
  const i = tests.findIndex((test) => test !== null);
  const frame = frames[i];
  return frame === undefined
    ? { ...mismatch, stack, test: null }
    : { ...mismatch, stack, test: `${tests[i]} (${frame.path}:${frame.line})` };
}

/** The runtime's own steps and node's say nothing of the project. */
function isForeign(line: string): boolean {
  return /@unambient[\\/]runtime[\\/]|\(?node:/.test(line) || line.trim() === "";
}

function fileAt(root: string, path: string, files: Map<string, SyntaxFile | null>): SyntaxFile | null {
  const known = files.get(path);
  if (known !== undefined) return known;
  const file = join(root, path);
  const parsed =
    languageOf(path) === null || !existsSync(file) ? null : parse(path, readFileSync(file, "utf8"));
  files.set(path, parsed);
  return parsed;
}

/** A stack may lead into what is no source. */
function parse(path: string, text: string): SyntaxFile | null {
  try {
    return parseSource(path, text);
  } catch {
    return null;
  }
}
