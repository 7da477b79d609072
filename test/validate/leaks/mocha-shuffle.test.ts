import { describe, expect, it } from "vitest";
import { mochaHooks } from "../../../src/validate/leaks/mocha-shuffle.ts";
import { seedVariable, shuffled } from "../../../src/validate/leaks/shuffle.ts";

interface Hooks {
  readonly beforeAll: (this: unknown) => void;
}

describe("mochaHooks", () => {
  it("puts the suites and the loose tests of a file where the seed has the file, in their own order", () => {
    const of = (file: string, title: string) => ({ file, title });
    const root = {
      tests: [of("a", "1"), of("a", "2"), of("b", "1"), of("c", "1")],
      suites: [of("a", "3"), of("c", "3"), of("c", "4"), of("d", "1")],
    };
    const before = process.env[seedVariable];
    process.env[seedVariable] = "3";
    (mochaHooks() as Hooks).beforeAll.call({ test: { parent: root } });
    if (before === undefined) delete process.env[seedVariable];
    else process.env[seedVariable] = before;
    const order = shuffled(["a", "b", "c", "d"], 3);
    const inOrder = (have: Readonly<Record<string, readonly string[]>>): string[] =>
      order.flatMap((file) => (have[file] ?? []).map((title) => file + title));
    expect(order).not.toEqual(["a", "b", "c", "d"]);
    expect(root.tests.map(({ file, title }) => file + title)).toEqual(
      inOrder({ a: ["1", "2"], b: ["1"], c: ["1"] }),
    );
    expect(root.suites.map(({ file, title }) => file + title)).toEqual(
      inOrder({ a: ["3"], c: ["3", "4"], d: ["1"] }),
    );
  });
});
