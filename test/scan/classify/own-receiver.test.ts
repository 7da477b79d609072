import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const base = (rest: string): string =>
  `const base = { min: 1, atMost(n) { this.min = n; return this }, both(n) { this.atMost(n) }, fail(m) { throw new Error(m) } }; ${rest} export default base;`;

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "what each thing is made of, with a method that changes nothing called on it",
    base("export const make = () => Object.create(base); export const check = () => base.fail('no');"),
    [],
  ],
  [
    "what a helper copies into each thing",
    base("export const make = () => extend.own(stub(), base); export const check = () => base.fail('no');"),
    [],
  ],
  [
    "what is copied, and changed by its own name",
    base("export const make = () => Object.create(base); export const change = () => base.atMost(1);"),
    ["base const-object state"],
  ],
  [
    "what is copied, and changed by its own name through another method",
    base("export const make = () => Object.create(base); export const change = () => base.both(1);"),
    ["base const-object state"],
  ],
  [
    "what others are copied into",
    base("Object.assign(base, more); export const check = () => base.fail('no');"),
    ["base const-object state"],
  ],
  [
    "what is handed on, not to be copied",
    base("register(base); export const check = () => base.fail('no');"),
    ["base const-object state"],
  ],
  [
    "functions that say that they are meant for others",
    "export const parts = { isFresh: false, after(this: Item): void { this.isFresh = false } };",
    [],
  ],
  [
    "functions that say that they are meant for their own object",
    "export const parts = { isFresh: false, after(this: typeof parts): void { this.isFresh = false } };",
    ["parts const-object state"],
  ],
  [
    "a static that says that it is lent to instances",
    "export class Sheet { at = 0; static scroll(this: Sheet, at: number) { this.at = at } bind() { return Sheet.scroll.bind(this) } }",
    [],
  ],
  [
    "a static that says that it is meant for the class",
    "export class Sheet { static scroll(this: typeof Sheet, at: number) { this.at = at } }",
    ["at static-field state"],
  ],
  [
    "a method that says that it is an instance's",
    "class Sheet { at = 0; scroll(this: Sheet, at: number) { this.at = at } } export const sheet = new Sheet(); export const go = (at) => sheet.scroll(at);",
    ["sheet instance state"],
  ],
];

describe("objects whose methods speak of themselves", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});

describe("what a method hands to a function of another module", () => {
  const FILL = "export function fill(el, e) { el.saved = e }";
  const found = (text: string) =>
    foundIn({ "src/fill.ts": FILL, "src/a.ts": `import { fill } from './fill'; ${text}` });

  it("is a part of what the method is run on", () => {
    const down = "down(e) { fill(this.dom, e); this.moved = e }";
    expect(
      found(`const handlers = { ${down} }; export function on(el) { handlers.down.call(el, 1) }`),
    ).toEqual([]);
    expect(
      found("const own = { dom: {}, down(e) { fill(this.dom, e) } }; export function on() { own.down(1) }"),
    ).toEqual(["own const-object state"]);
  });
});
