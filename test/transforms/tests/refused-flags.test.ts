import { describe, expect, it } from "vitest";
import type { TypeGate } from "../../../src/typecheck/type-gate.ts";
import { module } from "../../../transforms/tests/module.ts";
import { planFixture } from "../plan-fixture.ts";

const noTypes: TypeGate = { newErrors: async () => [] };

/** The codes by which findings of a test are left, by name. */
async function refused(
  wait: string,
  assertion = "expect(isOpen).toBe(false);",
): Promise<Record<string, string | undefined>> {
  const text = `
import { expect, it } from "vitest";
import { Shop } from "./shop";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function rest(ms: number): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(() => resolve(), ms));
}
async function opened(ms: number): Promise<void> {
  await new Shop("Monday").open(ms);
}

it("does not open on Sunday", async () => {
  let isOpen = false;
  new Shop("Sunday").onOpen(() => {
    isOpen = true;
  });
  ${wait}
  ${assertion}
});
`;
  const plan = await planFixture(module, new Map([["shop.test.ts", text]]), noTypes);
  return Object.fromEntries(plan.sites.map(({ finding, refusal }) => [finding.name, refusal?.code]));
}

describe("a flag that is asserted not to have been set", () => {
  it("is left for the same reason as the sleep before it, whoever sleeps", async () => {
    for (const wait of [
      "await wait(20);",
      "await rest(20);",
      "await new Promise((done) => setTimeout(done, 20));",
    ])
      expect((await refused(wait)).isOpen, wait).toBe("asserts-absence");
  });

  it("is left for that reason in a callback of the sleep's promise", async () => {
    const code = await refused("return wait(20).then(() => { expect(isOpen).toBe(false); });", "");
    expect(code.isOpen).toBe("asserts-absence");
  });

  it("is asserted after no sleep where what is awaited does more", async () => {
    expect((await refused("await opened(20);")).isOpen).toBe("not-a-timed-wait");
  });

  it("is left for that reason where another flag is waited for", async () => {
    const shut = 'let isShut = false;\n  new Shop("Sunday").onShut(() => {\n    isShut = true;\n  });';
    const codes = await refused(
      `${shut}\n  await wait(20);`,
      "expect(isOpen).toBe(false);\n  expect(isShut).toBe(true);",
    );
    expect(codes).toMatchObject({ isOpen: "asserts-absence", isShut: undefined });
  });

  it("is waited for where it is asserted to have been set after all", async () => {
    const codes = await refused(
      "await wait(20);\n  expect(isOpen).toBe(false);",
      "await wait(30);\n  expect(isOpen).toBe(true);",
    );
    expect(codes.isOpen).toBe(undefined);
  });
});

it("leaves a flag that is asserted behind other steps, of which the wait does not ask", async () => {
  const text = (steps: string) => `const { Shop } = require("./shop");

describe("shop", () => {
  it("opens", (done) => {
    let isOpen = false;
    const shop = new Shop();
    shop.on("open", () => {
      isOpen = true;
    });
    shop.start().then(() => {
      setTimeout(() => {
        expect(shop.dishes.length).toBe(1);
        ${steps}
        done();
      }, 20);
    });
  });
});
`;
  const codes = async (steps: string) => {
    const plan = await planFixture(module, new Map([["shop.test.js", text(steps)]]), noTypes);
    return Object.fromEntries(plan.sites.map(({ finding, refusal }) => [finding.name, refusal?.code]));
  };
  expect(await codes("const dish = shop.first(); expect(isOpen).toBe(true); dish.eat();")).toEqual({
    isOpen: "no-assertion-follows",
    setTimeout: undefined,
  });
  expect(await codes("expect(isOpen).toBe(true);")).toEqual({ isOpen: undefined, setTimeout: undefined });
});
