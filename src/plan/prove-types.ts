import type { FileChange } from "../model/edit.ts";
import type { Finding } from "../model/finding.ts";
import type { ProofStep } from "../model/plan.ts";
import type { NewTypeError } from "../typecheck/type-gate.ts";
import { planRefusal } from "./plan-refusals.ts";
import type { Failure } from "./prove.ts";

/** Asks the compiler what errors some changes bring. */
export type TypeCheck = (changes: readonly FileChange[]) => Promise<readonly NewTypeError[]>;

/**
 * The edited program has no type error that the original had not.
 * @param textOf of a file that no edit is in
 */
export function proveTypes(
  errors: readonly NewTypeError[],
  changes: readonly FileChange[],
  rewritten: readonly Finding[],
  textOf: (path: string) => string,
): { readonly step: ProofStep; readonly failures: readonly Failure[] } {
  const failures = errors.flatMap((error) => {
    const text = changes.find((change) => change.path === error.path)?.after ?? textOf(error.path);
    return blamedFor(error, text, rewritten);
  });
  const detail = errors.length === 0 ? "no new type error" : errors.map(worded).join("; ");
  return { step: { name: "types", passed: errors.length === 0, detail }, failures };
}

/**
 * The findings whose edits may have brought the error: those named where it stands, else those of its file, else
 * those that the file names, else all. A file that none of them is in sees them by what it imports.
 */
function blamedFor(error: NewTypeError, text: string, rewritten: readonly Finding[]): readonly Failure[] {
  const inFile = rewritten.filter((finding) => pathsOf(finding).has(error.path));
  const possible = inFile.length > 0 ? inFile : rewritten;
  const namedIn = (part: string) => possible.filter((finding) => isNamed(finding, part));
  const near = [1, 4].map((lines) => namedIn(around(text, error.start, lines)));
  const blamed = [...near, inFile, namedIn(text), rewritten].find((findings) => findings.length > 0) ?? [];
  return blamed.map(({ id }) => ({ id, refusal: planRefusal("type-error", worded(error)) }));
}

function pathsOf(finding: Finding): ReadonlySet<string> {
  return new Set([finding.path, ...finding.accesses.map((access) => access.path)]);
}

function around(text: string, offset: number, lines: number): string {
  const before = text.slice(0, offset).split("\n").slice(-lines);
  const after = text.slice(offset).split("\n").slice(0, lines);
  return before.join("\n") + after.join("\n");
}

function isNamed(finding: Finding, text: string): boolean {
  return text.split(/[^\w$]+/).includes(finding.name);
}

function worded({ path, code, message }: NewTypeError): string {
  return `${path}: TS${code} ${message.split("\n")[0]}`;
}
