import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ScanResult, SkippedFile } from "../model/finding.ts";
import { hashOf, ScanCache } from "./cache/scan-cache.ts";
import type { CacheOptions } from "./cache/scan-cache.ts";
import { codeOf } from "./files/list-files.ts";
import type { FileList } from "./files/list-files.ts";
import { summarizeOrSkip } from "./scan-sources.ts";
import type { FileSummary } from "./summary/file-summary.ts";

export type Outcome = FileSummary | SkippedFile;

/** What is known of each file of a tree, from the disk or as remembered from the last run. */
export interface OutcomeStore {
  readonly outcomeOf: (path: string) => Outcome;
  /** The last run's result, if the tree looked exactly as it does now. */
  readonly lastResult: () => ScanResult | null;
  /** Remembers a result over the whole tree. */
  readonly save: (result: ScanResult) => void;
}

/** @param options where outcomes are remembered; without, nothing is */
export function openOutcomeStore(
  root: string,
  list: FileList,
  options: CacheOptions | undefined,
): OutcomeStore {
  if (!options) {
    return { outcomeOf: (path) => summarizeFile(root, path), lastResult: () => null, save: () => {} };
  }
  const cache = new ScanCache(options);
  const stamps = new Map(list.sources.map((path) => [path, stampOf(root, path)]));
  const others = [...list.packageFiles, ...list.tsconfigFiles].map(
    (path) => `${path} ${stampOf(root, path)}`,
  );
  const signature = hashOf(JSON.stringify([[...stamps], others, list.skipped]));
  return {
    outcomeOf: (path) =>
      cache.outcome(
        path,
        stamps.get(path) ?? "",
        () => readSource(root, path),
        (text) => summarizeOrSkip(path, text),
      ),
    lastResult: () => cache.lastResult(signature),
    save: (result) => cache.save(signature, result),
  };
}

/** Changes whenever the file is written. */
function stampOf(root: string, path: string): string {
  try {
    const { mtimeMs, size } = statSync(join(root, path));
    return `${mtimeMs} ${size}`;
  } catch (error) {
    return codeOf(error);
  }
}

function summarizeFile(root: string, path: string): Outcome {
  const text = readSource(root, path);
  return typeof text === "string" ? summarizeOrSkip(path, text) : text;
}

function readSource(root: string, path: string): string | SkippedFile {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(join(root, path)));
  } catch (error) {
    const code = codeOf(error);
    const isEncoding = code === "ERR_ENCODING_INVALID_ENCODED_DATA";
    return { path, reason: isEncoding ? "not valid UTF-8" : `unreadable (${code})` };
  }
}

/** Whether a path lies in one of the folders; no folders stand for everything. */
export function isBelow(path: string, folders: readonly string[]): boolean {
  return (
    folders.length === 0 ||
    folders.some(
      (folder) => folder === "" || folder === "." || path === folder || path.startsWith(`${folder}/`),
    )
  );
}
