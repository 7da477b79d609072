import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const store = (made: string, body: string, taken = "{ writable }", source = "svelte/store") =>
  `import ${taken} from '${source}'; export const opened = ${made}; export function act(on) { ${body} }`;

describe("a store of Svelte's", () => {
  it.each([
    store("writable(false)", "opened.set(on)"),
    store("writable(0)", "opened.update((n) => n + 1)"),
    store("writable<boolean>(false)", "opened.set(on)"),
    store("kept(false)", "opened.set(on)", "{ writable as kept }"),
    store("stores.writable(false)", "opened.set(on)", "* as stores"),
  ])("is state once it is given a value: %s", (text) => {
    expect(foundIn({ "src/a.ts": text })).toEqual(["opened instance state"]);
  });

  it("is state where another module gives it one", () => {
    const files = {
      "src/a.ts": store("writable(false)", "return on"),
      "src/b.ts": "import { opened } from './a.js'; export function open() { opened.set(true) }",
    };
    expect(foundIn(files)).toEqual(["opened instance state"]);
  });

  it.each([
    store("writable(false)", "return opened.subscribe(on)"),
    store("writable(false)", "return on") + " opened.set(true);",
    store("readable(false)", "opened.set(on)", "{ readable }"),
    store("writable(false)", "opened.set(on)", "{ writable }", "./files.js"),
    store("writable(false)", "opened.of(on).set(on)"),
  ])("is none otherwise: %s", (text) => {
    expect(foundIn({ "src/a.ts": text })).toEqual([]);
  });
});
