import { difference } from "../edit/difference.ts";
import { UnambientError } from "../errors.ts";
import type { FileChange } from "../model/edit.ts";
import type { ScanResult } from "../model/finding.ts";
import type { ProofStep, StagePlan } from "../model/plan.ts";
import type { CodemodModule, CodemodOutcome, Remark } from "../model/stage.ts";
import { Sources } from "../scan/sources/sources.ts";
import type { NewTypeError } from "../typecheck/type-gate.ts";
import { partStage } from "./divide-stage.ts";
import type { PlanInput } from "./plan-input.ts";
import { proveBytes } from "./prove-text.ts";
import type { TypeCheck } from "./prove-types.ts";

export interface CodemodInput extends Pick<PlanInput, "files" | "codemodFiles" | "rescan" | "division"> {
  readonly module: CodemodModule;
  /** Texts that earlier stages left, by path. */
  readonly earlier: ReadonlyMap<string, string>;
  /** As the stages before left it. */
  readonly scan: ScanResult;
  readonly readText: (path: string) => string;
  readonly packageName: (path: string) => string;
  /** Null where nobody asks the compiler. */
  readonly typeCheck: TypeCheck | null;
}

interface Planned {
  readonly plans: readonly StagePlan[];
  readonly scan: ScanResult;
}

/**
 * Plans a stage of files: over every file, as the stages before left it. What a program of the user's does is theirs
 * to judge, so nothing is dropped, and what the proof finds wrong is said; of the tool's own a file with a type error
 * stays as it was.
 * @throws UnambientError when it fails on a file, or breaks one so that it no longer parses
 */
export async function planCodemod(input: CodemodInput): Promise<Planned> {
  const { module, earlier, scan } = input;
  const textOf = (path: string): string => earlier.get(path) ?? input.readText(path);
  const texts = new Map((input.codemodFiles ?? input.files).map((path) => [path, textOf(path)]));
  const { outcome, changes, errors } = await checked(input, await module.rewriteFiles(texts), textOf);
  const remarks = remarksOf(outcome, errors ?? []);
  const proof = proofOf(outcome, errors, changes);
  const plans = divided(input, changes).map(({ stage, changes: some, isFirst }) => {
    const paths = new Set(some.map(({ path }) => path));
    // What was said of a file that stays as it is belongs to no part: the first one says it.
    const own = remarks.filter(({ path }) => paths.has(path) || (isFirst && !outcome.changed.has(path)));
    return { stage, sites: [], changes: some, proof, ...(own.length === 0 ? {} : { remarks: own }) };
  });
  if (changes.length === 0) return { plans, scan };
  return { plans, scan: await input.rescan(new Map([...earlier, ...outcome.changed])) };
}

interface Checked {
  readonly outcome: CodemodOutcome;
  readonly changes: readonly FileChange[];
  /** Null where nobody asked. */
  readonly errors: readonly NewTypeError[] | null;
}

/** Asks the compiler; each round takes a file away, so this ends. */
async function checked(
  input: CodemodInput,
  outcome: CodemodOutcome,
  textOf: (path: string) => string,
): Promise<Checked> {
  const changes = changesOf(outcome, textOf);
  refuseBroken(changes, input.module);
  if (input.typeCheck === null) return { outcome, changes, errors: null };
  const errors = changes.length === 0 ? [] : await input.typeCheck(changes);
  if (errors.length === 0 || input.module.stage.codemod !== undefined) return { outcome, changes, errors };
  return checked(input, withoutFailing(outcome, errors), textOf);
}

function changesOf({ changed }: CodemodOutcome, textOf: (path: string) => string): readonly FileChange[] {
  return [...changed]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, after]) => {
      const before = textOf(path);
      return { path, before, after, edits: [difference(path, before, after)] };
    });
}

/** Without the files in which the errors are; an error elsewhere may be of any. */
function withoutFailing(outcome: CodemodOutcome, errors: readonly NewTypeError[]): CodemodOutcome {
  const failing = errors.map(({ path }) => path).filter((path) => outcome.changed.has(path));
  const gone = new Set(failing.length === 0 ? outcome.changed.keys() : failing);
  const why = `left as it was, for it would have a new type error: ${errors.map(worded).join("; ")}`;
  return {
    changed: new Map([...outcome.changed].filter(([path]) => !gone.has(path))),
    unsettled: outcome.unsettled.filter((path) => !gone.has(path)),
    remarks: [...outcome.remarks, ...[...gone].map((path) => ({ path, message: why }))],
  };
}

/** The parts of the stage: a file goes where a finding in it would go. */
function divided(
  { division, module: { stage }, packageName }: CodemodInput,
  changes: readonly FileChange[],
): readonly (Pick<StagePlan, "stage" | "changes"> & { readonly isFirst: boolean })[] {
  const partOf = division?.partOf ?? null;
  if (partOf === null || changes.length === 0) return [{ stage, changes, isFirst: true }];
  const parts = new Map<string, FileChange[]>();
  for (const change of changes) {
    const { path } = change;
    const name = partOf({ path, package: packageName(path) });
    parts.set(name, [...(parts.get(name) ?? []), change]);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, some], i) => ({ stage: partStage(stage, name), changes: some, isFirst: i === 0 }));
}

/** A file that our parser did not understand before, of another dialect, may stay so. */
function refuseBroken(changes: readonly FileChange[], { stage }: CodemodModule): void {
  const parses = (pick: "before" | "after", { path, [pick]: text }: FileChange): boolean =>
    new Sources({ readText: () => text ?? "" }).tree(path) !== null;
  const broken = changes.find((change) => parses("before", change) && !parses("after", change));
  if (broken === undefined) return;
  throw new UnambientError(`What the stage ${stage.id} made of this file does not parse any more.`, {
    code: "codemod-broke-syntax",
    hint: `Mend ${stage.codemod ?? "the transform"}, or leave the file out by \`exclude\`.`,
    location: { path: broken.path },
  });
}

function proofOf(
  { unsettled }: CodemodOutcome,
  errors: Checked["errors"],
  changes: readonly FileChange[],
): readonly ProofStep[] {
  const settled = `a second run changes ${unsettled.length === 0 ? "nothing" : unsettled.join(", ")}`;
  return [
    { name: "idempotent", passed: unsettled.length === 0, detail: settled },
    { name: "parse", passed: true, detail: `${changes.length} files parse` },
    ...(errors === null ? [] : [typesStep(errors)]),
    proveBytes(changes),
  ];
}

function typesStep(errors: readonly NewTypeError[]): ProofStep {
  const detail = errors.map(worded).join("; ") || "no new type error";
  return { name: "types", passed: errors.length === 0, detail };
}

function remarksOf(
  { remarks, unsettled }: CodemodOutcome,
  errors: readonly NewTypeError[],
): readonly Remark[] {
  return [
    ...remarks,
    ...unsettled.map((path) => ({
      path,
      message: "the transform would change it again: it does not settle",
    })),
    ...errors.map((error) => ({ path: error.path, message: `it has a new type error: ${worded(error)}` })),
  ];
}

function worded({ path, code, message }: NewTypeError): string {
  return `${path}: TS${code} ${message.split("\n")[0]}`;
}
