import { posix } from "node:path";
import type { Parser } from "web-tree-sitter";
import type { Finding, SkippedFile } from "../../model/finding.ts";
import { readSource } from "../outcomes/read-source.ts";
import { sorted, withUniqueIds } from "../relink/join-findings.ts";
import { lineStartsOf } from "../syntax/lines.ts";
import type { ElixirScan } from "./elixir-scan.ts";
import { findingOf } from "./finding.ts";
import type { MixApplication } from "./finding.ts";
import { isState } from "./is-state.ts";
import { loadElixirParser } from "./grammar.ts";
import { parseElixir } from "./node.ts";
import { slotsOf } from "./slots.ts";
import { ElixirSource } from "./source.ts";
import { dictionaryUses, mayUseDictionary } from "./uses.ts";
import type { DictionaryUse } from "./uses.ts";

const NO_PARSER = "needs the packages web-tree-sitter and tree-sitter-elixir, which are not installed";

/**
 * Finds what modules keep in the process dictionary.
 * @param paths of all files of Elixir, relative to the root
 */
export async function scanElixir(root: string, paths: readonly string[]): Promise<ElixirScan> {
  const unreadable: SkippedFile[] = [];
  const scan = await scanElixirTexts(textsOnDisk(root, paths, unreadable));
  return { ...scan, skipped: [...unreadable, ...scan.skipped] };
}

/** One after the other, so that those which are of no interest need not stay in memory. */
function* textsOnDisk(
  root: string,
  paths: readonly string[],
  unreadable: SkippedFile[],
): Generator<readonly [string, string]> {
  for (const path of paths) {
    const text = readSource(root, path);
    if (typeof text === "string") yield [path, text];
    else unreadable.push(text);
  }
}

/**
 * The same for texts in memory.
 * @param texts by path, relative to the root, with `/`
 * @param load answers null where there is no parser: what cannot be read is named in `skipped` then
 */
export async function scanElixirTexts(
  texts: Iterable<readonly [string, string]>,
  load: () => Promise<Parser | null> = loadElixirParser,
): Promise<ElixirScan> {
  const applications: MixApplication[] = [];
  const used: (readonly [string, string])[] = [];
  let [files, lines] = [0, 0];
  for (const [path, text] of texts) {
    files += 1;
    lines += lineStartsOf(text).length;
    if (posix.basename(path) === "mix.exs") applications.push(applicationIn(path, text));
    if (mayUseDictionary(text)) used.push([path, text]);
  }
  const parser = used.length === 0 ? null : await load();
  const outcomes = used.map(([path, text]) => usesOrSkip(path, text, parser));
  parser?.delete();
  const skipped = outcomes.filter((outcome) => "reason" in outcome);
  const left = new Set(skipped.map(({ path }) => path));
  const leftLines = used.map(([path, text]) => (left.has(path) ? lineStartsOf(text).length : 0));
  return {
    files: files - skipped.length,
    lines: lines - leftLines.reduce((sum, each) => sum + each, 0),
    findings: findingsOf(
      outcomes.flatMap((outcome) => ("reason" in outcome ? [] : outcome)),
      applications,
    ),
    skipped,
  };
}

function usesOrSkip(
  path: string,
  text: string,
  parser: Parser | null,
): readonly DictionaryUse[] | SkippedFile {
  if (parser === null) return { path, reason: NO_PARSER };
  try {
    return dictionaryUses(new ElixirSource(path, text, isElixirTest(path), parseElixir(parser, text)));
  } catch (error) {
    // Nested too deep for the stack, or a bug of ours: it must not cost the other files.
    return { path, reason: `could not be analysed: ${String(error)}` };
  }
}

function findingsOf(
  uses: readonly DictionaryUse[],
  applications: readonly MixApplication[],
): readonly Finding[] {
  const states = slotsOf(uses).filter(isState);
  const found = states.map((slot) => findingOf(slot, applicationOf(slot.first.source.path, applications)));
  return withUniqueIds(sorted(found));
}

/** Scripts in a folder for tests; and modules there, where that is no part of a library: `lib/shop/test/case.ex`. */
function isElixirTest(path: string): boolean {
  const folder = /^(.*\/)?((\w+_)?tests?|test_\w+)\//.exec(path);
  return path.endsWith(".exs")
    ? folder !== null || path.endsWith("_test.exs")
    : folder !== null && !LIBRARY.test(folder[0]);
}

const LIBRARY = /(^|\/)lib\//;

function applicationIn(path: string, text: string): MixApplication {
  const directory = posix.dirname(path);
  return {
    directory: directory === "." ? "" : directory,
    name: /\bapp:\s*:(\w+)/.exec(text)?.[1] ?? "",
  };
}

/** The innermost. */
function applicationOf(path: string, applications: readonly MixApplication[]): MixApplication {
  const around = applications.filter(({ directory }) => directory === "" || path.startsWith(`${directory}/`));
  around.sort((a, b) => b.directory.length - a.directory.length);
  return around[0] ?? { directory: "", name: "" };
}
