import { join } from "node:path";
import { readPackageJson } from "../../config/package-json.ts";
import { quoted } from "../quoted.ts";
import { shuffled } from "./shuffle.ts";
import { ownProcess } from "../../config/own-process.ts";

/** How a project's test files are run in one process and in an order of ours, or why they cannot be. */
export type TogetherCommand =
  | { readonly kind: "command"; readonly line: (seed: number) => string; readonly runner: string }
  | { readonly kind: "none"; readonly reason: string };

/**
 * @param line the project's test command: a runner with its arguments, or a script of package.json that ends in one
 * @param testFiles of the project, from the root
 */
export function togetherCommand(line: string, root: string, testFiles: readonly string[]): TogetherCommand {
  const script = /^(npm|pnpm|yarn|bun)(?: --(?:prefix|dir|cwd) (\S+))? run (\S+)$/.exec(line);
  const folder = join(root, script?.[2] ?? "");
  const text = script ? (readPackageJson(folder)?.scripts?.[script[3] ?? ""] ?? "") : line;
  const last =
    text
      .split(/&&|\|\||;/)
      .at(-1)
      ?.trim() ?? "";
  // npm keeps what stands before -- for itself; the others hand everything behind the script's name on.
  const more = (words: string): string => `${line}${script?.[1] === "npm" ? " --" : ""} ${words}`;
  const known = (runner: string, words: (seed: number) => string): TogetherCommand => ({
    kind: "command",
    runner,
    line: (seed) => more(words(seed)),
  });
  if (/\bvitest\b/.test(last))
    return known(
      "vitest",
      (seed) => `--no-isolate --no-file-parallelism --sequence.shuffle.files --sequence.seed=${seed}`,
    );
  if (/\bjest\b/.test(last)) return known("jest", (seed) => `--runInBand --randomize --seed=${seed}`);
  if (/\bmocha\b/.test(last))
    return known(
      "mocha",
      () => `--no-parallel --require ${quoted(ownProcess("validate/leaks/mocha-shuffle"))}`,
    );
  if (/\bnode\b.*\s--test\b/.test(last)) return byOurselves(last, testFiles);
  if (/\btape\b/.test(last)) return byTape(last, testFiles);
  return { kind: "none", reason: `it is not known how ${line} runs its files in one process` };
}

function byOurselves(text: string, testFiles: readonly string[]): TogetherCommand {
  const files = testFiles.filter((path) => /\.[cm]?js$/.test(path));
  if (files.length === 0)
    return { kind: "none", reason: `there is no test file that node can run by itself` };
  const options = [...text.matchAll(/\s(--(?:import|require|loader|conditions)[= ]\S+)/g)].map(
    (match) => match[1],
  );
  const words = [...options, quoted(ownProcess("validate/leaks/run-together")), ...files.map(quoted)];
  return { kind: "command", runner: "node:test", line: () => `node ${words.join(" ")}` };
}

/**
 * Its files are in one process already, in the order of its arguments; it must know of all before it runs the first.
 */
function byTape(text: string, testFiles: readonly string[]): TogetherCommand {
  const files = testFiles.filter((path) => /\.[cm]?js$/.test(path));
  if (files.length === 0)
    return { kind: "none", reason: `there is no test file that node can run by itself` };
  const options = [...text.matchAll(/\s((?:-r|--require)[= ]\S+)/g)].map((match) => match[1]);
  const start = ["npx --no-install tape", ...options].join(" ");
  return {
    kind: "command",
    runner: "tape",
    line: (seed) => `${start} ${shuffled(files, seed).map(quoted).join(" ")}`,
  };
}
