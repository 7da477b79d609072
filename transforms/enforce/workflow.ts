import type { PackageManager } from "../../src/model/package-manager.ts";

/** How a project of this package manager installs what its lock file says, and runs a tool that it has installed. */
const tools = {
  npm: { install: ["npm ci"], run: "npx" },
  pnpm: { install: ["corepack enable", "pnpm install --frozen-lockfile"], run: "pnpm exec" },
  yarn: { install: ["corepack enable", "yarn install --frozen-lockfile"], run: "yarn" },
  bun: { install: ["bun install --frozen-lockfile"], run: "bunx" },
} as const;

/** The command of the check. */
export function checkCommand(manager: PackageManager): string {
  return `${tools[manager].run} unambient check`;
}

const CHECKS = /\b(?:npm|pnpm|yarn|bun|npx|node)\b.*\b(?:test|lint|check|vitest|jest|mocha|eslint|tsc)\b/;

/**
 * A GitHub workflow with the check in it: a step after the first one that runs the project's own checks, indented as
 * that one is. Lines are inserted, nothing is printed anew, so comments and anchors stay. Null when it runs no
 * checks.
 */
export function withGithubStep(text: string, manager: PackageManager): string | null {
  if (text.includes("unambient check")) return text;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line, i) => CHECKS.test(withoutComment(line)) && isRun(lines, i));
  const dash = at < 0 ? -1 : stepStart(lines, at);
  const first = lines[dash];
  if (first === undefined) return null;
  const indent = /^\s*/.exec(first)?.[0] ?? "";
  const next = lines.findIndex((line, i) => i > at && line.trim() !== "" && indentOf(line) <= indent.length);
  const end = lastLineOfStep(lines, next < 0 ? lines.length : next);
  return [...lines.slice(0, end), `${indent}- run: ${checkCommand(manager)}`, ...lines.slice(end)].join(eol);
}

/** A command of a step: behind `run:`, or on a line of the block that begins there. */
function isRun(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string;
  if (/^\s*(?:- )?\s*run:/.test(line)) return true;
  const head = lines.findLastIndex(
    (above, i) => i < at && above.trim() !== "" && indentOf(above) < indentOf(line),
  );
  return /^\s*(?:- )?\s*run:\s*[|>][-+\d]*\s*(?:#.*)?$/.test(lines[head] ?? "");
}

/** The line with the dash of the step that a line belongs to. */
function stepStart(lines: readonly string[], at: number): number {
  const depth = keyIndentOf(lines, at);
  return lines.findLastIndex((line, i) => i <= at && /^\s*- /.test(line) && indentOf(line) < depth);
}

/** Where the keys of the step stand: a dash inside of a block is no step. */
function keyIndentOf(lines: readonly string[], at: number): number {
  const run = lines.findLastIndex((line, i) => i <= at && /^\s*(?:- )?\s*run:/.test(line));
  return (lines[run] ?? "").indexOf("run:");
}

function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)#.*$/, "");
}

/** Blank lines and comments in front of the next step belong to that one. */
function lastLineOfStep(lines: readonly string[], next: number): number {
  let end = next;
  while (end > 0 && (lines[end - 1] as string).trim() === "") end -= 1;
  return end;
}

/** A GitLab pipeline with a job for the check at its end; null when it takes its jobs from elsewhere only. */
export function withGitlabJob(text: string, manager: PackageManager): string | null {
  if (text.includes("unambient check")) return text;
  if (!/^\s+script:|^\s+- script:/m.test(text)) return null;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const stage = stageFor(text);
  const job = [
    "unambient:",
    ...(stage === null ? [] : [`  stage: ${stage}`]),
    "  script:",
    ...[...tools[manager].install, checkCommand(manager)].map((line) => `    - ${line}`),
  ];
  return `${text.replace(/\s*$/, "")}${eol}${eol}${job.join(eol)}${eol}`;
}

/** Its own `test` stage; where it has none the first stage that it names; GitLab's default where it names none. */
function stageFor(text: string): string | null {
  const list = /^stages:\s*(?:\[([^\]]*)\]|((?:\r?\n\s*- .*)+))/m.exec(text);
  if (list === null) return null;
  const names = (list[1] ?? list[2] ?? "")
    .split(/[,\n]/)
    .map((name) => name.replace(/\s+#.*$/, "").replace(/^[\s"'-]+|["'\s]+$/g, ""));
  const known = names.filter((name) => name !== "");
  return known.includes("test") ? "test" : (known[0] ?? null);
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
