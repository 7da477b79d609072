import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/scan/syntax/language.ts";
import { parseProgram, parseSource } from "../../../src/scan/syntax/parse.ts";
import type { SyntaxFile } from "../../../src/scan/syntax/parse.ts";
import { parserForMany } from "../../../src/scan/syntax/raw-transfer.ts";
import type { Parse } from "../../../src/scan/syntax/raw-transfer.ts";

const FIXTURES = join(import.meta.dirname, "../../../__testfixtures__");

function parsedOrNull(path: string, text: string): SyntaxFile | null {
  try {
    return parseSource(path, text);
  } catch {
    return null;
  }
}

describe("raw transfer", () => {
  const refuse = (): never => {
    throw new RangeError("Array buffer allocation failed");
  };

  it("is left out, untried, on a machine that the parser does not know it for", async () => {
    let tried = 0;
    const open = async (): Promise<Parse> => (tried++, parseSync);
    expect(await parserForMany(() => false, open)).toBe(parseSync);
    expect(tried).toBe(0);
  });

  it("is left out on a machine that refuses the memory for it", async () => {
    const isSupported = (): boolean => true;
    expect(await parserForMany(isSupported, refuse)).toBe(parseSync);
    expect(await parserForMany(isSupported, async () => refuse)).toBe(parseSync);
  });

  it("is taken where a trial succeeds, on Node 20 as well", async () => {
    const other: Parse = (...given) => parseSync(...given);
    const open = async (): Promise<Parse> => other;
    expect(await parserForMany(() => true, open)).toBe(other);
    expect(await parserForMany()).not.toBe(parseSync);
  });

  it("gives the trees that JSON gives, whichever way this engine goes", async () => {
    const parse = await parserForMany();
    const paths = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter((path) =>
      /\.[cm]?tsx?$/.test(path),
    );
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      const text = readFileSync(join(FIXTURES, path), "utf8");
      const lang = languageOf(path) ?? "ts";
      const sourceType = /\.cts$/.test(path) ? "commonjs" : /\.mts$/.test(path) ? "module" : "unambiguous";
      const plain = parseSync(path, text, { lang, astType: "ts", sourceType });
      if (plain.errors.length > 0) continue;
      expect(parseProgram(path, text, parse).program, path).toEqual(plain.program);
    }
  });

  it("gives the comments and the module record too, which rewriting needs", async () => {
    const parse = await parserForMany();
    for (const path of readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })) {
      if (!/input\.[cm]?[jt]sx?$/.test(path)) continue;
      const text = readFileSync(join(FIXTURES, path), "utf8");
      const plain = parsedOrNull(path, text);
      if (plain !== null) expect(parseSource(path, text, parse), path).toEqual(plain);
    }
  });
});
