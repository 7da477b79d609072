import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { module } from "../../transforms/tests/module.ts";
import { applied, fixtureTypeGate, planFixture } from "../transforms/plan-fixture.ts";
import { run } from "./package-workshop.ts";
import { runnerPrograms } from "./runner-programs.ts";
import type { RunnerProgram } from "./runner-programs.ts";

// What the stage makes of a test passes and fails as the test did, with every runner as it is published.
const BELL = `    const bell = new EventEmitter();
    const ringing = (process.env.RINGS || "").split(",").filter(Boolean);
    setTimeout(() => {
      for (const hand of ringing) bell.emit(hand, hand === "error" ? new Error("no " + "bell") : "the " + hand);
    }, 20);
`;

interface Shape {
  readonly kind: "untilCalled" | "awaiting";
  readonly body: (program: RunnerProgram) => string;
  /** What is rung, and whether the test passes then, before and after. */
  readonly outcomes: Readonly<Record<string, boolean>>;
  /** What the runner says, before and after, when these ring: why the test failed, not that it took too long. */
  readonly says?: Readonly<Record<string, string>>;
  /** Runners that tell such a test otherwise. */
  readonly not?: readonly string[];
}

const SHAPES: Readonly<Record<string, Shape>> = {
  "two flags": {
    kind: "untilCalled",
    body: ({ end }) => `${BELL}    let left = false;
    let right = false;
    bell.on("left", () => {
      left = true;
      if (right) ${end}();
    });
    bell.on("right", () => {
      right = true;
      if (left) ${end}();
    });
`,
    outcomes: { "left,right": true, "right,left": true, left: false, "": false },
  },
  "a counter behind an assertion": {
    kind: "untilCalled",
    body: ({ end, check }) => `${BELL}    let rings = 0;
    bell.on("left", (hand) => {
      ${check("hand", '"the left"')};
      rings++;
      if (rings === 2) ${end}();
    });
    bell.on("right", (hand) => {
      ${check("hand", '"the left"')};
    });
`,
    outcomes: { "left,left": true, left: false, "left,right": false },
    says: { "left,right": "the right" },
  },
  "a list that is asserted before the end": {
    kind: "untilCalled",
    body: ({ end, check }) => `${BELL}    const hands = [];
    bell.on("left", (hand) => {
      hands.push(hand);
      if (hands.length === 2) {
        ${check('hands.join("+")', '"the left+the left"')};
        ${end}();
      }
    });
    bell.on("right", () => {
      hands.push("right");
    });
`,
    outcomes: { "left,left": true, left: false, "right,left": false },
    says: { "right,left": "right+the left" },
  },
  "an error that ends it": {
    kind: "untilCalled",
    body: ({ end }) => `${BELL}    let rings = 0;
    bell.on("error", ${end});
    bell.on("left", (hand) => {
      if (++rings === 2) ${end}();
    });
`,
    outcomes: { "left,left": true, "left,error": false, left: false },
    says: { "left,error": "no bell" },
  },
  "a sleep before an assertion": {
    kind: "awaiting",
    body: ({ check }) => `${BELL}    let rings = 0;
    bell.on("left", () => {
      rings++;
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    ${check("rings", "2")};
`,
    outcomes: { "left,left": true, left: false, "left,left,left": false },
  },
};

const typeGate = fixtureTypeGate();

describe.each(Object.entries<RunnerProgram>(runnerPrograms))("%s", (name, program) => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "unambient-runner-"));
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    if (program.install !== null)
      run("npm", ["install", "--silent", "--no-audit", "--no-fund", program.install], folder);
    const runtime = join(folder, "node_modules/@unambient/runtime");
    cpSync(resolve(import.meta.dirname, "../../runtime"), runtime, { recursive: true, dereference: true });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const [what, shape] of Object.entries(SHAPES)) {
    const write = program[shape.kind];
    if (write === null || shape.not?.includes(name)) continue;
    it(`answers as before: ${what}`, async () => {
      const before = program.head + write(shape.body(program));
      const files = new Map([[`test/${program.file}`, before]]);
      const after = applied(files, await planFixture(module, files, typeGate)).get(`test/${program.file}`);
      expect(after).not.toBe(before);
      for (const [rings, passes] of Object.entries(shape.outcomes)) {
        const waited: boolean[] = [];
        for (const [when, text] of Object.entries({ before, after: after as string })) {
          const told = await outcomeOf(folder, program, text, rings);
          const context = `${when}, ${rings}\n${text}\n${told.said}`;
          expect(told.passes, context).toBe(passes);
          expect(told.said, context).toContain(shape.says?.[rings] ?? "");
          waited.push(/timeout of|timed out/i.test(told.said));
        }
        // What took a fixed time waits a little longer for what never comes, and says so itself.
        if (shape.kind === "untilCalled") expect(waited[1], `${rings}\n${after}`).toBe(waited[0]);
      }
    });
  }
});

/** A runner that does not end by itself is one that the test keeps alive: an error, not a failure. */
function outcomeOf(
  folder: string,
  { file, command }: RunnerProgram,
  text: string,
  rings: string,
): Promise<{ readonly passes: boolean; readonly said: string }> {
  writeFileSync(join(folder, file), text);
  const { NODE_OPTIONS: _options, NODE_TEST_CONTEXT: _context, VITEST: _vitest, ...inherited } = process.env;
  const env = { ...inherited, RINGS: rings, CI: "1" };
  return new Promise((settle, reject) => {
    const options = { cwd: folder, env, timeout: 30_000 };
    execFile(process.execPath, [...command(file)], options, (error, stdout, stderr) => {
      if (error?.killed) reject(new Error(`${file} did not end`));
      else settle({ passes: error === null, said: stdout + stderr });
    });
  });
}
