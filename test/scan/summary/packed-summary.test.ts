import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarizeText } from "../../../src/scan/summary/summarize-text.ts";
import type { FileSummary } from "../../../src/scan/summary/file-summary.ts";
import { packSummary, unpackSummary } from "../../../src/scan/summary/packed-summary.ts";
import { UnpackedRing } from "../../../src/scan/summary/unpacked-ring.ts";
import { program } from "../random-program.ts";

/** What a reader of the summary sees, whether it is there or unpacked on asking. */
function seen(summary: FileSummary): unknown {
  const { path, lines, lineStarts, frames, phases, globalGetters, imports, outsideSources } = summary;
  const { exports, starExports, outside, tests, testMark, usesFakeClock } = summary;
  const variables = summary.variables.map((variable) => {
    const { name, role, start, end, scope, inClosure, initial, frame, uses, mayAssign, staticFields } =
      variable;
    const {
      mayAssignPart,
      instanceUses,
      methods,
      migrated,
      speaksForOthers,
      setsForOthers,
      superName,
      isFacade,
      isOnGlobal,
      isSharedOnGlobal,
      isOnOther,
      goesOnFromItself,
    } = variable;
    const { typeName, isSleepHelper, maker } = variable;
    const rest = {
      mayAssignPart,
      instanceUses,
      methods,
      migrated,
      speaksForOthers,
      setsForOthers,
      superName,
      isFacade,
      isOnGlobal,
      isSharedOnGlobal,
      isOnOther,
      goesOnFromItself,
      typeName,
      isSleepHelper,
      maker,
    };
    return {
      name,
      role,
      start,
      end,
      scope,
      inClosure,
      initial,
      frame,
      uses,
      mayAssign,
      staticFields,
      ...rest,
    };
  });
  const files = { path, lines, lineStarts, frames, phases, globalGetters, imports, outsideSources };
  return { ...files, exports, starExports, outside, tests, testMark, usesFakeClock, variables };
}

function roundTrip(path: string, text: string): void {
  const summary = summarizeText(path, text);
  expect(seen(unpackSummary(packSummary(summary)))).toEqual(seen(summary));
}

describe("a packed summary", () => {
  it("keeps nothing of an empty file but its one line", () => {
    roundTrip("src/empty.ts", "");
    expect(unpackSummary(packSummary(summarizeText("src/empty.ts", ""))).lineStarts).toEqual([0]);
  });

  it("says the same again after so many others were unpacked that its large parts were let go", () => {
    const text = "export function run() {\n  return 1;\n}\n";
    const ring = new UnpackedRing();
    const unpackedOf = (name: string): FileSummary =>
      unpackSummary(packSummary(summarizeText(`src/${name}.ts`, text)), ring);
    const first = unpackedOf("first");
    const { frames, lineStarts } = first;
    expect(first.frames).toBe(frames);
    const others = Array.from({ length: 1100 }, (_, at) => unpackedOf(`other${at}`));
    for (const other of others) expect(other.frames).toHaveLength(2);
    expect(first.frames).not.toBe(frames);
    expect(first.frames).toEqual(frames);
    expect(first.lineStarts).toEqual(lineStarts);
  });

  it("unpacks anew what it was told to let go of, however little that is", () => {
    const text = "let n = 0;\nexport function run() {\n  return n++;\n}\n";
    const ring = new UnpackedRing();
    const summary = unpackSummary(packSummary(summarizeText("src/a.ts", text)), ring);
    const { frames, variables } = summary;
    const uses = variables[0]?.uses;
    for (let time = 0; time < 2; time++) {
      const before = summary.frames;
      ring.forgetAll();
      expect(summary.frames).not.toBe(before);
    }
    expect(summary.frames).toEqual(frames);
    expect(summary.variables[0]?.uses).toEqual(uses);
  });

  it("says of each file what it is asked, in whatever turn", () => {
    const ring = new UnpackedRing();
    const unpackedOf = (key: string): FileSummary =>
      unpackSummary(
        packSummary(summarizeText(`src/${key}.ts`, `const t = {};\nexport const f = () => t.${key};\n`)),
        ring,
      );
    const [one, two] = [unpackedOf("a"), unpackedOf("b")];
    const asked = ({ variables }: FileSummary) => variables[0]?.uses.map(({ path }) => path.join());
    for (let turn = 0; turn < 2; turn++) {
      expect(asked(one)).toEqual(["a"]);
      expect(asked(two)).toEqual(["b"]);
    }
    expect(two.variables[0]?.uses).toBe(two.variables[0]?.uses);
  });

  it("keeps which properties of an object hold migrated state", () => {
    const text =
      'import { cell } from "@unambient/runtime"; export const x = { n: cell("x.n", { flag: "f", legacy: 0 }), m: 0 };';
    roundTrip("src/x.ts", text);
    const [, x] = unpackSummary(packSummary(summarizeText("src/x.ts", text))).variables;
    expect(x?.migrated).toEqual(["n"]);
  });

  it("keeps which functions listen to the page", () => {
    const text =
      'export function on(f) { window.addEventListener("x", f) }\nexport function run() { on() }\n';
    roundTrip("src/on.ts", text);
    const { frames } = unpackSummary(packSummary(summarizeText("src/on.ts", text)));
    expect(frames.filter(({ listens }) => listens).map(({ name }) => name)).toEqual(["on"]);
  });

  it("tells an empty text from none", () => {
    const text = 'export const table = new Map();\nexport function put() {\n  table.set("", "");\n}\n';
    const { variables } = unpackSummary(packSummary(summarizeText("src/table.ts", text)));
    expect(variables[0]?.uses.map(({ key }) => key)).toEqual([""]);
  });

  it("says what the summary said: fields, parameters, facts of tests, writes outside", () => {
    const text = `import { registry } from "@unambient/runtime";
      import * as store from "./store"; import first, { put as fill2, take } from "./store"; import old = require("./old");
      export class Pool extends Base { static all = []; #size = 0; grow() { this.#size++; Pool.all.push(this); } }
      export function fill(list, at = Date.now()) { if (at) { console.warn("x"); list.push(at); } }
      export const api = { on() {}, off() {} }, agents = registry("agents", {});
      export const root = () => globalThis; export const fade = { render() { return this.slots ?? this.parent; } };
      globalThis.pool = new Pool(); process.env.MODE = "\\t\\n";
      store.reset(); export * from "./other";`;
    roundTrip("src/pool.js", text);
    roundTrip(
      "test/pool.test.js",
      `${text}\nit("x", async () => { let hit = 0; on(() => hit++); await 1; expect(hit); await store.pause(50); });`,
    );
  });

  it("says what the summary said of any program", () => {
    fc.assert(
      fc.property(program, (text) => {
        roundTrip("src/a.js", text);
        roundTrip("test/a.test.js", text);
      }),
      { numRuns: 100 },
    );
  });
});
