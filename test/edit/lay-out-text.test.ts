import { describe, expect, it } from "vitest";
import { layOutText } from "../../src/edit/lay-out-text.ts";
import type { Formatter } from "../../src/model/formatter.ts";

const REST = Array.from({ length: 90 }, (_, n) => `const name${n} = ${n};\n`).join("");

/** No blanks inside brackets, and a word to a line of what stands in `<>`. */
const tight: Formatter = async (_path, text) =>
  text
    .replace(/\( +/g, "(")
    .replace(/ +\)/g, ")")
    .replace(/<(\w+) (\w+)>/g, "<\n$1\n$2\n>");

const laidOut = (before: string, after: string, format = tight): Promise<string> =>
  layOutText(format, "jobs.js", before + REST, after + REST);

describe("a text that is laid out anew", () => {
  it("is laid out on a line that was untidy and is written anew, and on the others that are", async () => {
    expect(await laidOut("f( a );\ng( b );\nlet c;\n", "f( a.value );\ng( b );\nlet c = cell( 1 );\n")).toBe(
      `f(a.value);\ng( b );\nlet c = cell(1);\n${REST}`,
    );
  });

  it("is laid out around lines that were tidy as they stood, where an untidy one is written anew", async () => {
    const nested: Formatter = async (path, text) =>
      (await tight(path, text))?.replace(/\{ \[\n(.*)\n\] \}/g, "{\n[\n  $1\n]\n}") ?? null;
    const made = (row: string): Promise<string> =>
      laidOut(`f( a );\ne;\n( [\n${row}\n]\n`, `f( a.value );\ne;\n{ [\n${row}\n] }\n`, nested);
    expect(await made("x")).toBe(`f(a.value);\ne;\n{\n[\n  x\n]\n}\n${REST}`);
    expect(await made("g( x )")).toBe(`f(a.value);\ne;\n{ [\ng( x )\n] }\n${REST}`);
  });

  it("keeps untidy lines below what has more lines than before", async () => {
    const before = "f( a );\ng;\nh( b );\nk( c );\n";
    expect(await laidOut(before, "f( a.value );\ng;\nh;\nh( b );\nk( c );\nl;\nm;\n")).toBe(
      `f(a.value);\ng;\nh;\nh( b );\nk( c );\nl;\nm;\n${REST}`,
    );
    expect(await laidOut(before, "f( a.value );\nh( b );\nk( c );\n")).toBe(
      `f(a.value);\nh( b );\nk( c );\n${REST}`,
    );
  });

  it("is parted by no line that was missing before", async () => {
    const parted: Formatter = async (path, text) =>
      (await tight(path, text))?.replace(/q;\n(?!\n)/, "q;\n\n") ?? null;
    expect(await laidOut("f( a );\nq;\nr;\n", "f( a.value );\nq;\nr;\n", parted)).toBe(
      `f(a.value);\nq;\nr;\n${REST}`,
    );
  });

  it("stays as it was written where its lines do not stand for themselves", async () => {
    const before = "f( a );\n< b\n>\n";
    const pairs: Formatter = async (_path, text) => text.replace(/\( (\w[\w.]*) \)([^]*)< (\w)/, "($1)$2<$3");
    const after = "f( a.value );\n< b\n>\n";
    expect(await laidOut(before, after, pairs)).toBe(after + REST);
  });

  it("is asked about alone where it is as it is wanted", async () => {
    const asked: string[] = [];
    const noting: Formatter = (path, text) => {
      asked.push(text);
      return tight(path, text);
    };
    const written = `f(a.value);\n${REST}`;
    expect(await laidOut("f(a);\n", "f(a.value);\n", noting)).toBe(written);
    expect(asked).toEqual([written]);
  });

  it("stays as it was written in a file that is untidy throughout", async () => {
    const untidy = "f( a );\n".repeat(20);
    expect(await laidOut(untidy, untidy.replace("a", "a.value"))).toBe(untidy.replace("a", "a.value") + REST);
  });

  it("is laid out as a whole where all was tidy, and untidy lines stay that nobody wrote", async () => {
    expect(await laidOut("f(a);\n", "f( a.value );\n")).toBe(`f(a.value);\n${REST}`);
    expect(await laidOut("f(a);\nlet b;\ng( c );\n", "f( a.value );\nlet b;\ng( c );\n")).toBe(
      `f(a.value);\nlet b;\ng( c );\n${REST}`,
    );
  });
});
