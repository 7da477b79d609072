import { expect, it } from "vitest";
import { TextsRead } from "../../src/plan/texts-read.ts";

function textsRead(): { readonly texts: TextsRead; readonly asked: string[] } {
  const asked: string[] = [];
  const texts = new TextsRead((path) => {
    asked.push(path);
    if (path.endsWith("package.json")) throw Object.assign(new Error(`no ${path} here`), { code: "ENOENT" });
    return `text of ${path}, asked for as number ${asked.length}`;
  });
  return { texts, asked };
}

it("reads each text once", () => {
  const { texts, asked } = textsRead();
  expect(texts.read("a.js")).toBe(texts.read("a.js"));
  texts.read("b.js");
  expect(asked).toEqual(["a.js", "b.js"]);
});

it("asks once for what is not there, and says the same of it again", () => {
  const { texts, asked } = textsRead();
  const paths = ["package.json", "lib/package.json"];
  for (let time = 0; time < 2; time++) {
    for (const path of paths) {
      const failure = expect.objectContaining({ message: `no ${path} here`, code: "ENOENT" });
      expect(() => texts.read(path)).toThrow(failure);
      expect(() => texts.glance(path)).toThrow(failure);
    }
  }
  expect(asked).toEqual(paths);
});

it("keeps no text that somebody glances at, but glances at those it has", () => {
  const { texts, asked } = textsRead();
  texts.glance("a.js");
  const text = texts.read("a.js");
  expect(asked).toEqual(["a.js", "a.js"]);
  expect(texts.glance("a.js")).toBe(text);
  expect(asked).toHaveLength(2);
});
