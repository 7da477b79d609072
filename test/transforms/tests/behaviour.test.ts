import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { module } from "../../../transforms/tests/module.ts";
import { applied, fixtureTypeGate, planFixture } from "../plan-fixture.ts";

// Each case starts two processes of Node.
vi.setConfig({ testTimeout: 60_000 });

const PATH = "test/shop.test.mjs";

/** A test that sleeps 60 ms; the bell of the shop rings at the times that the environment gives. */
const AWAITED = `
import assert from "node:assert";
import { test } from "node:test";

const ringing = (process.env.RINGS ?? "").split(",").filter(Boolean);

test("rings once", async () => {
  let rings = 0;
  for (const at of ringing) setTimeout(() => { rings += 1; }, Number(at));
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.equal(rings, 1);
});
`;

const LATCHED = `
import assert from "node:assert";
import { test } from "node:test";

const ringing = (process.env.RINGS ?? "").split(",").filter(Boolean);

test("rings", async () => {
  let hasRung = false;
  for (const at of ringing) setTimeout(() => { hasRung = true; }, Number(at));
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.equal(hasRung, true);
});
`;

const WITH_DONE = `
import assert from "node:assert";
import { test } from "node:test";

const ringing = (process.env.RINGS ?? "").split(",").filter(Boolean);

test("rings once", (t, done) => {
  let rings = 0;
  for (const at of ringing) setTimeout(() => { rings += 1; }, Number(at));
  setTimeout(() => {
    assert.equal(rings, 1);
    done();
  }, 60);
});
`;

const LISTED = `
import assert from "node:assert";
import { EventEmitter } from "node:events";
import { test } from "node:test";

const ringing = (process.env.RINGS ?? "").split(",").filter(Boolean);

test("rings once", async () => {
  const rings = [];
  const bell = new EventEmitter();
  bell.on("ring", (hand) => rings.push(hand));
  for (const at of ringing) setTimeout(() => bell.emit("ring", "left"), Number(at));
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.deepEqual(rings, ["left"]);
});
`;

const ENVIRONMENT = `
import assert from "node:assert";
import { test } from "node:test";

test("reads the port", async () => {
  process.env.SHOP_PORT = "8080";
  await null;
  assert.equal(process.env.SHOP_PORT, "8080");
});

test("has no port of another test", () => {
  assert.equal(process.env.SHOP_PORT, undefined);
});
`;

let folder = "";
const typeGate = fixtureTypeGate();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unambient-tests-stage-"));
  mkdirSync(join(folder, "node_modules/@unambient"), { recursive: true });
  symlinkSync(
    resolve(import.meta.dirname, "../../../runtime"),
    join(folder, "node_modules/@unambient/runtime"),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function rewritten(text: string): Promise<string> {
  const files = new Map([[PATH, text]]);
  const after = applied(files, await planFixture(module, files, typeGate)).get(PATH) as string;
  expect(after).not.toBe(text);
  return after;
}

async function passes(name: string, text: string, environment: Record<string, string>): Promise<boolean> {
  const file = join(folder, `${name}.test.mjs`);
  writeFileSync(file, text);
  const { NODE_OPTIONS: _options, NODE_TEST_CONTEXT: _context, ...inherited } = process.env;
  return new Promise((settle) => {
    execFile(process.execPath, ["--test", file], { env: { ...inherited, ...environment } }, (error) =>
      settle(!error),
    );
  });
}

describe.each([
  ["an awaited sleep", AWAITED],
  ["a timer that ends the test", WITH_DONE],
  ["an awaited sleep and a list that events fill", LISTED],
])("%s before an exact count", (name, text) => {
  it.each([
    { rings: "10", before: true, after: true, what: "passes when the event comes in time" },
    { rings: "250", before: false, after: true, what: "no longer fails when the event is late" },
    { rings: "", before: false, after: false, what: "still fails when the event never comes" },
    { rings: "5,30", before: false, after: false, what: "still fails when the event comes twice" },
  ])("$what", async ({ rings, before, after }) => {
    const id = `${name}-${rings}`.replaceAll(/\W/g, "-");
    const output = await rewritten(text);
    const environment = { RINGS: rings };
    expect(await passes(`${id}-before`, text, environment)).toBe(before);
    expect(await passes(`${id}-after`, output, environment)).toBe(after);
  });
});

it("waits for the events themselves where a listener does nothing but fill the list", async () => {
  expect(await rewritten(LISTED)).toContain('waitForEvents(bell, "ring", 1, { atLeast: 60 })');
});

describe("a sleep before a flag that only rises", () => {
  it.each([
    { rings: "10", after: true },
    { rings: "300", after: true },
    { rings: "", after: false },
  ])("waits for the flag and for nothing else ($rings)", async ({ rings, after }) => {
    const output = await rewritten(LATCHED);
    expect(output).toContain("await waitFor(() => hasRung);");
    expect(await passes(`latched-${rings}`, output, { RINGS: rings })).toBe(after);
  });
});

const IN_HOOKS = `
import assert from "node:assert";
import { before, beforeEach, describe, test } from "node:test";

describe("the shop", () => {
  before(() => {
    globalThis.shopMode = "dark";
  });

  beforeEach(() => {
    process.env.SHOP_PORT = "8080";
  });

  for (const port of ["8080", "8081"])
    test("reads the port " + port, () => {
      assert.equal(process.env.SHOP_PORT, "8080");
      assert.equal(globalThis.shopMode, "dark");
      process.env.SHOP_PORT = port;
      assert.equal(process.env.SHOP_PORT, port);
    });
});

process.on("exit", () => {
  const left = [...Object.keys(process.env), ...Object.keys(globalThis)].filter((name) => /^SHOP_P|^shopM/.test(name));
  if (left.length > 0) process.exitCode = 1;
});
`;

describe("what hooks set", () => {
  it("leaks out of the suite before, and not after", async () => {
    expect(await passes("hooks-before", IN_HOOKS, {})).toBe(false);
    expect(await passes("hooks-after", await rewritten(IN_HOOKS), {})).toBe(true);
  });
});

describe("the environment", () => {
  it("leaks into the next test before, and not after", async () => {
    expect(await passes("environment-before", ENVIRONMENT, {})).toBe(false);
    expect(await passes("environment-after", await rewritten(ENVIRONMENT), {})).toBe(true);
  });
});
