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
  const texts = new Map<string, string>();
  const unreadable: SkippedFile[] = [];
  for (const path of paths) {
    const text = readSource(root, path);
    if (typeof text === "string") texts.set(path, text);
    else unreadable.push(text);
  }
  const scan = await scanElixirTexts(texts);
  return { ...scan, skipped: [...unreadable, ...scan.skipped] };
}

/**
 * The same for texts in memory.
 * @param texts by path, relative to the root, with `/`
 * @param load answers null where there is no parser: what cannot be read is named in `skipped` then
 */
export async function scanElixirTexts(
  texts: ReadonlyMap<string, string>,
  load: () => Promise<Parser | null> = loadElixirParser,
): Promise<ElixirScan> {
  const used = [...texts].filter(([, text]) => mayUseDictionary(text));
  const parser = used.length === 0 ? null : await load();
  const outcomes = used.map(([path, text]) => usesOrSkip(path, text, parser));
  parser?.delete();
  const skipped = outcomes.filter((outcome) => "reason" in outcome);
  const left = new Set(skipped.map(({ path }) => path));
  const read = [...texts].filter(([path]) => !left.has(path));
  return {
    files: read.length,
    lines: read.reduce((sum, [, text]) => sum + lineStartsOf(text).length, 0),
    findings: findingsOf(
      outcomes.flatMap((outcome) => ("reason" in outcome ? [] : outcome)),
      applicationsIn(texts),
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

function applicationsIn(texts: ReadonlyMap<string, string>): readonly MixApplication[] {
  return [...texts].flatMap(([path, text]) => {
    if (posix.basename(path) !== "mix.exs") return [];
    const directory = posix.dirname(path);
    const name = /\bapp:\s*:(\w+)/.exec(text)?.[1] ?? "";
    return [{ directory: directory === "." ? "" : directory, name }];
  });
}

/** The innermost. */
function applicationOf(path: string, applications: readonly MixApplication[]): MixApplication {
  const around = applications.filter(({ directory }) => directory === "" || path.startsWith(`${directory}/`));
  around.sort((a, b) => b.directory.length - a.directory.length);
  return around[0] ?? { directory: "", name: "" };
}
