import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const SETS =
  "export const pages = { list(query) { this.title = 'All'; return query }, one(query) { this.title = 'One'; this.check('edit'); return query } };";

const NONE: readonly (readonly [what: string, files: Readonly<Record<string, string>>])[] = [
  ["a page's title, which nobody reads from the table", { "src/a.ts": SETS }],
  [
    "a page's title, where another file asks the table for its functions",
    {
      "src/a.ts": SETS,
      "src/b.ts": "import { pages } from './a'; export const run = (context) => pages.list.call(context, 1);",
    },
  ],
];

const HELD: readonly (readonly [what: string, files: Readonly<Record<string, string>>])[] = [
  [
    "what another function of the object reads",
    { "src/a.ts": "export const server = { start() { this.port = open() }, stop() { close(this.port) } };" },
  ],
  [
    "what another file reads from it",
    {
      "src/a.ts": "export const server = { start() { this.port = open() } };",
      "src/b.ts": "import { server } from './a'; export const address = () => `:${server.port}`;",
    },
  ],
  [
    "what the object begins with",
    { "src/a.ts": "export const server = { port: 0, start() { this.port = open() } };" },
  ],
  [
    "what is set beside something that is read",
    {
      "src/a.ts":
        "export const server = { start() { this.at = 1; this.port = open() }, stop() { close(this.port) } };",
    },
  ],
];

describe("what the functions of an object set on `this`", () => {
  it.each(NONE)("is another object's: %s", (_what, files) => {
    expect(foundIn(files)).toEqual([]);
  });

  it.each(HELD)("is its own: %s", (_what, files) => {
    expect(foundIn(files)).toEqual([expect.stringMatching(/^server const-object/)]);
  });
});
