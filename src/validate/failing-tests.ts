import { plainText } from "./run-command.ts";

/**
 * Names of the tests that failed, read off what a runner prints: vitest, jest, mocha, node:test, ava, jasmine, bun, and
 * whatever speaks TAP. Empty where the output names none, as when the runner itself did not start.
 */
export function failingTests(output: string): readonly string[] {
  const text = plainText(output);
  const readers = [taggedLines, bullets, numbered, listedByNode, tapLines];
  return [...new Set(readers.flatMap((read) => read(text)).map(withoutTime))].sort();
}

/** ` FAIL  a.test.ts > group > title` (vitest), `✘ [fail]: title` (ava), `(fail) group > title [1.00ms]` (bun). */
function taggedLines(text: string): readonly string[] {
  const tagged = /^ *(?:FAIL {2}|✘ \[fail\]: |\(fail\) )(?:\|[^|]+\| )?(.+)$/gm;
  return matches(text, tagged).map((name) => name.replace(/ \[ .* \]$/, ""));
}

/** `  ● group › title` (jest); a file that does not load has no title but `FAIL ./a.test.js` above. */
function bullets(text: string): readonly string[] {
  const names: string[] = [];
  let file = "";
  for (const line of text.split("\n")) {
    file = /^FAIL (?:\S+ )?(\S+)/.exec(line)?.[1] ?? file;
    const name = /^ {2}● (.+)$/.exec(line)?.[1];
    if (name === undefined || name.startsWith("Console")) continue;
    names.push(name === "Test suite failed to run" ? file : name);
  }
  return names;
}

/**
 * `  1) group` with `title:` on the last of the lines that follow (mocha); `1) group title` above `  Message:`
 * (jasmine).
 */
function numbered(text: string): readonly string[] {
  const mocha = matches(text, /^ {2}\d+\) (\S.*(?:\n {7,}\S.*)*?):\n/gm);
  const jasmine = matches(text, /^\d+\) (.+)\n {2}Message:$/gm);
  return [...mocha.map((name) => name.replaceAll(/\n +/g, " > ")), ...jasmine];
}

/** `test at a.test.js:4:29` above `✖ title (1.2ms)`, in the list at the end (node:test). */
function listedByNode(text: string): readonly string[] {
  return [...text.matchAll(/^test at (.+?):\d+:\d+\n✖ (.+)$/gm)].map(([, file, name]) => `${file} > ${name}`);
}

/** `not ok 2 - title`; where tests are groups of assertions (tape), `# title` stands above. */
function tapLines(text: string): readonly string[] {
  const names: string[] = [];
  let group = "";
  for (const part of text.split(/\n(?= *(?:#|ok|not ok) )/)) {
    group = /^# (?!Subtest|tests |pass |fail )(.+)/.exec(part)?.[1] ?? group;
    const name = /^ *not ok \d+(?: -)? (.*)/.exec(part)?.[1];
    if (name === undefined || /# (TODO|SKIP)\b/i.test(name) || part.includes("'subtestsFailed'")) continue;
    names.push(group === "" ? name : `${group} > ${name}`);
  }
  return names;
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** A name is the same in every run: how long the test took is not. */
function withoutTime(name: string): string {
  return name.replace(/ [([]?\d+(\.\d+)? ?m?s[)\]]?$/, "").trim();
}
