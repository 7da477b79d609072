import { expect, it } from "vitest";
import { bareBundleOf, bareBundles } from "../../../src/scan/sources/bare-bundles.ts";
import { NoteOfTexts, PlaceNotes } from "../../../src/scan/sources/place-notes.ts";
import { Sources } from "../../../src/scan/sources/sources.ts";

it("keeps what a file says until it has another text", () => {
  const notes = new PlaceNotes();
  const glances: string[] = [];
  const edits = new Map<string, string>();
  const takenBy = (path: string): readonly string[] =>
    notes.saidBy(path, {
      files: [path],
      text: () => "",
      edited: (each) => edits.get(each) ?? null,
      glance: (each) => (glances.push(each), 'run(require("./names"));'),
    }).loosely?.taken ?? [];
  expect([takenBy("a.js"), takenBy("lib/a.js"), takenBy("a.js")]).toEqual([
    ["./names"],
    ["./lib/names"],
    ["./names"],
  ]);
  edits.set("a.js", 'run(require("./other"));');
  expect(takenBy("a.js")).toEqual(["./other"]);
  edits.delete("a.js");
  expect(takenBy("a.js")).toEqual(["./names"]);
  expect(glances).toEqual(["a.js", "lib/a.js", "a.js"]);
});

it("keeps what texts come to together while those that were looked at stay", () => {
  const texts = new Map([
    ["rollup.config.js", 'export default { input: "main.js", output: { format: "umd" } };'],
    ["main.js", 'import "./part.js";'],
    ["part.js", ""],
    ["apart.js", ""],
  ]);
  const note = new NoteOfTexts<ReturnType<typeof bareBundles>>();
  let times = 0;
  const bundles = (): ReturnType<typeof bareBundles> =>
    note.of({ files: [...texts.keys()], text: (path) => texts.get(path) ?? "" }, (project) => {
      times++;
      return bareBundles(project);
    });
  expect(bareBundleOf("part.js", bundles())?.config).toBe("rollup.config.js");
  texts.set("apart.js", "export {};");
  expect(bareBundleOf("apart.js", bundles())).toBeNull();
  expect(times).toBe(1);
  texts.set("part.js", 'import "./apart.js";');
  expect(bareBundleOf("apart.js", bundles())?.config).toBe("rollup.config.js");
  // A manifest that was not there is a text that was looked at, too.
  texts.set("package.json", '{ "scripts": { "build": "microbundle" } }');
  expect(bundles()).toHaveLength(2);
  expect(times).toBe(3);
});

it("tells each of several sources what its own texts say", () => {
  const placeNotes = new PlaceNotes();
  const opened = (test: string): Sources => {
    const texts: Readonly<Record<string, string>> = { "names.js": "", "names.test.js": "" };
    const earlier = new Map([["names.test.js", test]]);
    const readText = (path: string): string => texts[path] ?? "";
    return new Sources({ files: Object.keys(texts), readText, earlier, placeNotes });
  };
  const rewired = 'require("rewire")("./names");';
  const banning = 'expect(require("./package.json").dependencies).toBeUndefined();';
  expect(opened(rewired).privateAccessTo("names.js")).toBe("names.test.js");
  expect(opened(banning).privateAccessTo("names.js")).toBeNull();
  expect(opened(banning).dependencyBanOf("names.js")).toBe("names.test.js");
  expect(opened(rewired).dependencyBanOf("names.js")).toBeNull();
});

it.each(["'", '"'])("sees who runs the text of a module, by whatever quotes (%s)", (quote) => {
  const texts: Readonly<Record<string, string>> = {
    "names.js": "",
    "names.test.js": `const vm = require(${quote}vm${quote}); run(read(join(here, "names.js")));`,
  };
  const sources = new Sources({ files: Object.keys(texts), readText: (path) => texts[path] ?? "" });
  expect(sources.privateAccessTo("names.js")).toBe("names.test.js");
});
