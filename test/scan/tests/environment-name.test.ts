import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const BACK = "let saved; afterEach(() => { process.env = saved });";
const WRITES = "it('x', () => { process.env.PORT = '1'; run() })";

describe("an environment that is put back whole", () => {
  it.each([
    ["a copy", "beforeEach(() => { saved = { ...process.env } })", WRITES],
    [
      "a copy that is made as it is saved",
      "beforeEach(() => { saved = Object.assign({}, process.env) })",
      WRITES,
    ],
    [
      "the one whose place another takes before each test",
      "beforeEach(() => { saved = process.env; process.env = { ...saved } })",
      WRITES,
    ],
    [
      "the one whose place another takes in the test",
      "beforeEach(() => { saved = process.env })",
      "it('x', () => { process.env = { HOST: 'a' }; process.env.PORT = '1'; run() })",
    ],
    [
      "the one whose place another takes before the tests of the suite around",
      "beforeEach(() => { saved = process.env; process.env = { ...saved } })",
      `describe('x', () => { ${WRITES} })`,
    ],
    [
      "the one whose place another takes, where a function writes that tests call",
      "",
      "const set = () => { process.env.PORT = '1' }; describe('x', () => { beforeEach(() => { saved = process.env; process.env = { ...saved } }); it('y', () => { set(); run() }) })",
    ],
  ])("leaves nothing behind where it is %s", (_, hook, test) => {
    expect(portIn(hook, test)).toBe(false);
  });

  it.each([
    ["only another name for it", "beforeEach(() => { saved = process.env })", WRITES],
    [
      "only another name for it, though another test has one of its own",
      "beforeEach(() => { saved = process.env })",
      `it('y', () => { process.env = { HOST: 'a' }; run() }); ${WRITES}`,
    ],
    [
      "replaced after the test has set what it sets",
      "beforeEach(() => { saved = process.env })",
      "it('x', () => { process.env.PORT = '1'; process.env = { HOST: 'a' }; run() })",
    ],
    [
      "replaced before the tests of another suite",
      "",
      `describe('y', () => { beforeEach(() => { saved = process.env; process.env = { ...saved } }); it('z', () => run()) }); describe('x', () => { ${WRITES} })`,
    ],
  ])("leaves behind what a test sets where it is %s", (_, hook, test) => {
    expect(portIn(hook, test)).toBe(true);
  });

  it("goes by what a constant names as well", () => {
    const text = "const env = process.env; afterEach(() => { process.env = env });";
    expect(foundIn({ "test/a.test.js": `${text} ${WRITES}` })).toContain("PORT env-write tests");
  });
});

function portIn(hook: string, test: string): boolean {
  return foundIn({ "test/a.test.js": `${BACK} ${hook}; ${test}` }).includes("PORT env-write tests");
}
