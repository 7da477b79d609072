import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const TABLE = "const known = { a: first, b: second };";
const found = (body: string): readonly string[] =>
  foundIn({ "src/a.js": `${TABLE} export function load(given) { let one = given; ${body} return one }` });

describe("what a local is given before something is done to it", () => {
  it.each([
    [
      "in the branch",
      "if (!given.make) one = known[given.name]; if (given.make) { one = given.make(); one.level = 1 }",
    ],
    [
      "in the function",
      "one = known[given.name]; use(one); one = given.make(); one.level = 1; one.mode = 2;",
    ],
  ])("is what that is done to: %s", (_, body) => {
    expect(found(body)).toEqual([]);
  });

  it.each([
    [
      "it is given the other in another branch",
      "one = known[given.name]; if (given.make) { one = given.make() } one.level = 1;",
    ],
    [
      "it is given the other in what may fail",
      "one = known[given.name]; try { risk(); one = given.make() } catch {} one.level = 1;",
    ],
    [
      "it is given the other in a loop",
      "one = known[given.name]; for (const each of given.all) one = each.make(); one.level = 1;",
    ],
    [
      "it is given the other as long as something holds",
      "one = known[given.name]; while (given.next()) one = given.make(); one.level = 1;",
    ],
    [
      "it is given the other in another case",
      "one = known[given.name]; switch (given.kind) { case 1: one = given.make(); break; case 2: one.level = 1 }",
    ],
    [
      "it is given the other on some condition",
      "one = known[given.name]; given.quick && (one = given.make()); one.level = 1;",
    ],
    ["it is made of what it was", "one = known[given.name]; one = wrap(one); one.level = 1;"],
    ["it is given the entry last", "one = given.make(); one = known[given.name]; one.level = 1;"],
    ["it is given the other afterwards", "one = known[given.name]; one.level = 1; one = given.make();"],
    [
      "a function given to others does it",
      "one = known[given.name]; one = given.make(); later(() => { one.level = 1 });",
    ],
  ])("may be the entry of a table all the same where %s", (_, body) => {
    expect(found(body)).toEqual(["known const-object registry"]);
  });
});
