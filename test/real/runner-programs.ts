/** A test runner as it is published, and how a test of its kind is written. */
export interface RunnerProgram {
  /** What npm installs. */
  readonly install: string | null;
  readonly file: string;
  readonly command: (file: string) => readonly string[];
  /** The lines before the test. */
  readonly head: string;
  /** The test around a body that calls `end` when it is over, and around one that awaits; null where it has no such tests. */
  readonly untilCalled: ((body: string) => string) | null;
  readonly awaiting: ((body: string) => string) | null;
  /** What the test calls when it is over. */
  readonly end: string;
  /** An assertion that two values are equal. */
  readonly check: (actual: string, expected: string) => string;
}

const EVENTS = 'const { EventEmitter } = require("node:events");\n';
const EQUAL = 'const assert = require("node:assert");\n';
const strictly = (actual: string, expected: string) => `assert.equal(${actual}, ${expected})`;
const bdd = {
  untilCalled: (body: string) => `describe("bell", () => {\n  it("rings", (done) => {\n${body}  });\n});\n`,
  awaiting: (body: string) => `describe("bell", () => {\n  it("rings", async () => {\n${body}  });\n});\n`,
  end: "done",
};
/** Each gives up on a test after about half a second, where it ever does. */
export const runnerPrograms = {
  mocha: {
    ...bdd,
    install: "mocha@11",
    file: "bell.test.js",
    command: (file) => ["node_modules/mocha/bin/mocha.js", "--timeout", "600", file],
    head: EQUAL + EVENTS,
    check: strictly,
  },
  jest: {
    ...bdd,
    install: "jest@29",
    file: "bell.test.js",
    command: (file) => ["node_modules/jest/bin/jest.js", "--testTimeout=600", "--rootDir=.", file],
    head: EVENTS,
    check: (actual, expected) => `expect(${actual}).toBe(${expected})`,
  },
  jasmine: {
    ...bdd,
    install: "jasmine@5",
    file: "bell.test.js",
    command: (file) => ["node_modules/jasmine/bin/jasmine.js", file],
    head: `${EVENTS}jasmine.DEFAULT_TIMEOUT_INTERVAL = 600;\n`,
    check: (actual, expected) => `expect(${actual}).toBe(${expected})`,
  },
  "node:test": {
    install: null,
    file: "bell.test.js",
    command: (file) => ["--test", file],
    head: `const { test } = require("node:test");\n${EQUAL}${EVENTS}`,
    untilCalled: (body) => `test("rings", (t, done) => {\n${body}});\n`,
    awaiting: (body) => `test("rings", async () => {\n${body}});\n`,
    end: "done",
    check: strictly,
  },
  // That another test of the file is async shows that the runner waits for promises: its fourth version does not.
  "tape 5": {
    install: "tape@5",
    file: "bell.test.js",
    command: (file) => [file],
    head: `const test = require("tape");\n${EVENTS}test("waits", async (t) => t.ok(await true));\n`,
    untilCalled: (body) => `test("rings", (t) => {\n${body}});\n`,
    awaiting: (body) => `test("rings", async (t) => {\n${body}});\n`,
    end: "t.end",
    check: (actual, expected) => `t.equal(${actual}, ${expected})`,
  },
  "ava 3": {
    install: "ava@3",
    file: "bell.test.js",
    command: (file) => ["node_modules/ava/cli.js", "--timeout=3s", file],
    head: `const test = require("ava");\n${EVENTS}`,
    untilCalled: (body) => `test.cb("rings", (t) => {\n${body}});\n`,
    awaiting: (body) => `test("rings", async (t) => {\n${body}});\n`,
    end: "t.end",
    check: (actual, expected) => `t.is(${actual}, ${expected})`,
  },
  "ava 6": {
    install: "ava@6",
    file: "bell.test.mjs",
    command: (file) => ["node_modules/ava/entrypoints/cli.mjs", "--timeout=3s", file],
    head: 'import { EventEmitter } from "node:events";\nimport test from "ava";\n',
    untilCalled: null,
    awaiting: (body) => `test("rings", async (t) => {\n${body}});\n`,
    end: "",
    check: (actual, expected) => `t.is(${actual}, ${expected})`,
  },
  vitest: {
    install: "vitest@3",
    file: "bell.test.mjs",
    command: (file) => ["node_modules/vitest/vitest.mjs", "run", "--testTimeout=600", file],
    head: 'import { EventEmitter } from "node:events";\nimport { expect, test } from "vitest";\n',
    untilCalled: null,
    awaiting: (body) => `test("rings", async () => {\n${body}});\n`,
    end: "",
    check: (actual, expected) => `expect(${actual}).toBe(${expected})`,
  },
} as const satisfies Readonly<Record<string, RunnerProgram>>;
