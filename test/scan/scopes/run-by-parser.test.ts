import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const program = (before: string, behind: string) =>
  `const options = { file: null }; const parser = new Parser(switches); ${before} export const fileOf = () => options.file; ${behind}`;
const LISTENS = "parser.on('file', (name, value) => { options.file = value });";
const READS = "parser.parse(process.argv);";

describe("what listens to a parser of the program's arguments", () => {
  it("runs as the module loads, where they are read then", () => {
    expect(foundIn(program(LISTENS, READS))).toEqual([]);
    expect(foundIn(program(LISTENS, "parser.parse(process.argv.slice(2));"))).toEqual([]);
  });

  it("may run at any time where something else is read, or is done with them, or by somebody else", () => {
    for (const behind of [
      "parser.parse(text);",
      "parser.start(process.argv);",
      "other.parse(process.argv);",
      `export function run() { ${READS} }`,
    ])
      expect(foundIn(program(LISTENS, behind)), behind).toContain("options const-object state");
    expect(foundIn(program(LISTENS.replace("(name", "async (name"), READS))).toContain(
      "options const-object state",
    );
    expect(foundIn(program(`export function run() { ${LISTENS} }`, READS))).toContain(
      "options const-object state",
    );
  });

  it("does not run then where it listens from then on", () => {
    expect(foundIn(program(READS, LISTENS))).toEqual(["options const-object state"]);
  });
});
