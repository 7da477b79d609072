import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { JournalEntry } from "./journal-entry.ts";

/**
 * Writes one step to the journal and waits until the disk has it: after a kill, the journal never claims less
 * than was begun. One line a step; a line that a kill tore in two is cut off by the next append.
 */
export function appendJournal(file: string, entry: JournalEntry): void {
  mkdirSync(dirname(file), { recursive: true });
  cutTornLine(file);
  const handle = openSync(file, "a");
  try {
    writeSync(handle, `${JSON.stringify(entry)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The steps written so far, oldest first; empty when there is no journal. */
export function readJournal(file: string): readonly JournalEntry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  // What follows the last line end is either nothing or a torn line.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as JournalEntry);
}

function cutTornLine(file: string): void {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  const whole = bytes.lastIndexOf(0x0a) + 1;
  if (whole !== bytes.length) truncateSync(file, whole);
}
