import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const FIND = "export const find = (name) => names[name];";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a table that a function fills which is declared ahead, given at the top and called there alone",
    `var names = {}, make; make = function (name) { names[name] = 1 }; for (const name of ["a", "b"]) make(name); ${FIND}`,
    [],
  ],
  [
    "the same in a function that is invoked on the spot",
    "(function () { var names = {}, make; make = (name) => { names[name] = 1 }; make('a'); exports.find = (name) => names[name] })();",
    [],
  ],
  [
    "a table that such a function fills for others",
    `var names = {}, make; make = function (name) { names[name] = 1 }; make("a"); export const add = (name) => make(name); ${FIND}`,
    ["names const-object registry"],
  ],
  [
    "a table that a function fills which is given by another call than the module's own loading",
    `var names = {}, make = tell; make("a"); export function begin() { make = function (name) { names[name] = 1 } } ${FIND}`,
    ["make var state", "names const-object registry"],
  ],
  [
    "a table that a function fills which another was made of",
    `var names = {}, make; make = function (name) { names[name] = 1 }; make = debounce(make); ${FIND}`,
    ["names const-object registry"],
  ],
  [
    "a table that a constructor fills, of a class whose instances are its own constants",
    `const names = {}; class Kind { static hot = new Kind("hot"); static of(name) { return names[name] } constructor(name) { names[name] = this } } export const hot = () => Kind.of("hot") ?? Kind.hot; ${FIND}`,
    [],
  ],
  [
    "the same of a class that others can make more of",
    `const names = {}; export class Kind { static hot = new Kind("hot"); constructor(name) { names[name] = this } } ${FIND}`,
    ["names const-object registry"],
  ],
  [
    "the same of a class that a function makes more of",
    `const names = {}; class Kind { static hot = new Kind("hot"); constructor(name) { names[name] = this } } export const add = (name) => new Kind(name); ${FIND}`,
    ["names const-object registry"],
  ],
  [
    "the same of a class that a function of its own makes more of",
    `const names = {}; class Kind { static hot = new Kind("hot"); static add(name) { return new this(name) } constructor(name) { names[name] = this } } export const add = (name) => Kind.add(name); ${FIND}`,
    ["names const-object registry"],
  ],
  [
    "the same of a class that another one goes on from",
    `const names = {}; class Kind { static hot = new Kind("hot"); constructor(name) { names[name] = this } } export class Sort extends Kind {} ${FIND}`,
    ["names const-object registry"],
  ],
  [
    "the same of a class that is decorated, or called in another way",
    `const names = {}; @made class Kind { static hot = new Kind("hot"); constructor(name) { names[name] = this } } const tags = {}; class Tag { static hot = new Tag("hot"); constructor(name) { tags[name] = this } } export const tag = () => Tag.bind(null); export const find = (name) => names[name] ?? tags[name];`,
    ["names const-object registry", "tags const-object registry"],
  ],
];

describe("what runs as the module loads", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect([...foundIn(text)].sort()).toEqual(found);
  });
});
