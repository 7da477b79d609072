import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_LOOP } from "../scopes/reference.ts";
import type { FileSummary, UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { framesInFile } from "./frames-in-file.ts";

/**
 * `text.charCodeAt(++at)`, `text[at++]`: a reader that goes through its input character by character, with the input,
 * the place in it and what it has made out so far in slots of the module. All of them are touched for each character.
 */
export const textCursor: Rule = ({ container, writes, puts, state: { name, member } }) => {
  const write = writes[0];
  if (!write || member !== null) return null;
  if (!isFilledHere(write.file, puts)) return null;
  // What is counted is a number, whatever name its first value goes by.
  if (container !== "scalar" && !writes.some(({ use }) => use.action === "update")) return null;
  const readers = readersIn(write.file.variables);
  const isReader = readers.some(({ text, cursor }) => name === text.name || name === cursor.name);
  const isPart = readers.some(
    (reader) => isSetBeside(writes, reader, write.file) || isCharacterOf(writes, reader.text),
  );
  if (!isReader && !isPart) return null;
  const because = "it is part of what goes through a text character by character";
  return classified("state", "text-cursor", 0.75, because, fact("cursor", "set to read on", write));
};

interface Reader {
  readonly text: VariableSummary;
  readonly cursor: VariableSummary;
}

/** Looked for once a slot: what most variables have none of is asked before two of them are compared. */
function readersIn(variables: readonly VariableSummary[]): readonly Reader[] {
  // Told without unpacking a mention: most are given one value.
  const assigned = variables.filter(({ mayAssign }) => mayAssign);
  const places = assigned.filter(({ scope }) => scope === "").map(placeOf);
  const cursors = places.filter(({ steps }) => steps.length > 0);
  if (cursors.length === 0) return [];
  return assigned.flatMap((text) => {
    if (!text.uses.some(isReplaced)) return [];
    const reads = text.uses.filter(isCharacterRead);
    return cursors
      .filter(({ cursor, steps }) => reads.some((read) => isReadAt(read, cursor, steps)))
      .map(({ cursor }) => ({ text, cursor }));
  });
}

interface Place {
  readonly cursor: VariableSummary;
  readonly steps: readonly UseSummary[];
}

function placeOf(cursor: VariableSummary): Place {
  return { cursor, steps: cursor.uses.filter(isStep) };
}

/** After load: where a table is built while a module loads nobody waits. */
function isStep({ action, path, frame }: UseSummary): boolean {
  return action === "update" && path.length === 0 && frame > 0;
}

function isReplaced({ action, path, frame }: UseSummary): boolean {
  return action === "write" && path.length === 0 && frame > 0;
}

const READS_CHARACTER = /^(charCodeAt|codePointAt|charAt)$/;

/** The longest `(++` between a text and the place that it is read at. */
const STEP_WITHIN = 4;

function isReadAt(read: UseSummary, { name }: VariableSummary, steps: readonly UseSummary[]): boolean {
  return read.key === name || steps.some((step) => isBehind(step, read));
}

function isCharacterRead({ action, path, method }: UseSummary): boolean {
  if (action === "call") return path.length === 0 && READS_CHARACTER.test(method ?? "");
  return path.length === 1 && path[0] === "*" && action !== "write" && action !== "delete";
}

function isBehind(step: UseSummary, read: UseSummary): boolean {
  return step.start >= read.end && step.start <= read.memberEnd + STEP_WITHIN;
}

/**
 * `code = text.charCodeAt(at)`, `kind = text[start]`, in a function of its own: the character that the reader is at.
 */
function isCharacterOf(writes: readonly PlacedUse[], { name }: VariableSummary): boolean {
  const prefix = `call:${name}.`;
  const isRead = (value: string): boolean =>
    value === `member:${name}.*` ||
    (value.startsWith(prefix) && READS_CHARACTER.test(value.slice(prefix.length)));
  return writes.some(({ use: { value } }) => value !== null && isRead(value));
}

/**
 * The function that lets the reader begin gives all of its slots their first value, as do the steps that it calls: over
 * and over, or to go on to the next place. The one that gives the text up gives them up too.
 */
function isSetBeside(
  writes: readonly PlacedUse[],
  { text, cursor }: Reader,
  { variables }: FileSummary,
): boolean {
  const begins = framesInFile(cursor.uses.filter(isReplaced));
  const moves = framesInFile(cursor.uses.filter(isStep));
  const isStepOf = ({ flags }: UseSummary, callee: number): boolean =>
    (flags & IN_LOOP) !== 0 || moves.has(callee);
  const steps = variables.flatMap(({ frame: callee, uses }) => {
    const isCall = (use: UseSummary): boolean => use.action === "call" && begins.has(use.frame);
    return callee !== null && uses.some((use) => isCall(use) && isStepOf(use, callee)) ? [callee] : [];
  });
  const ends = framesInFile(text.uses.filter(isReplaced));
  return writes.some(
    ({ use }) =>
      use.action === "write" &&
      (begins.has(use.frame) ||
        steps.includes(use.frame) ||
        (use.value === "nullish" && ends.has(use.frame))),
  );
}

/** What callers of the module put there is no part of what a reader is inside of. */
function isFilledHere({ exports, variables }: FileSummary, puts: readonly PlacedUse[]): boolean {
  const isHandedOut = (frame: number): boolean =>
    variables.some((each) => each.frame === frame && exports.some(({ local }) => local === each.name));
  return puts.every(({ use }) => !isHandedOut(use.frame));
}
