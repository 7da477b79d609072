import { expect, it } from "vitest";
import { directivesAbove } from "../../src/edit/directive.ts";
import { removeStatement } from "../../src/edit/remove-statement.ts";

const ABOVE: readonly (readonly [what: string, above: string, left: string])[] = [
  ["a directive", "// eslint-disable-next-line no-var\n", ""],
  ["two of them", "  // @ts-expect-error old types\n  /* eslint-disable-next-line no-var */\n", ""],
  ["what is said to people, and a directive", "// The jobs.\n// prettier-ignore\n", "// The jobs.\n"],
  ["a directive for all that follows", "/* eslint-disable no-var */\n", "/* eslint-disable no-var */\n"],
  ["a directive of another line", "// @ts-ignore\nopen();\n", "// @ts-ignore\nopen();\n"],
];

it.each(ABOVE)("takes what belongs to a line with it: %s", (_, above, left) => {
  expect(above.slice(0, directivesAbove(above, above.length))).toBe(left);
  const text = `${above}var jobs = {};\nrun();\n`;
  const edit = removeStatement({ path: "a.js", text }, { start: above.length, end: above.length + 14 });
  expect(text.slice(0, edit.start) + text.slice(edit.end)).toBe(`${left}run();\n`);
});
