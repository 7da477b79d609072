import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { withLimits } from "../../transforms/cache/with-limits.ts";
import { module as cache } from "../../transforms/cache/module.ts";
import { BACK, Cancelled } from "../../src/wizard/asker.ts";
import { foundLimits } from "../../src/wizard/found-limits.ts";
import { plainAsker } from "../../src/wizard/plain-asker.ts";
import { withAnswers } from "../../src/wizard/save-answers.ts";
import { runSteps, type Step } from "../../src/wizard/steps.ts";
import { applied, planFixture } from "../transforms/plan-fixture.ts";

describe("runSteps", () => {
  /** A step that gives the next of its outcomes each time it is asked. */
  function scripted(
    name: string,
    log: string[],
    ...outcomes: readonly (string | typeof BACK | "skip")[]
  ): Step<string> {
    const left = [...outcomes];
    return async (state) => {
      log.push(`${name}(${state})`);
      const outcome = left.shift() ?? "";
      return outcome === BACK || outcome === "skip" ? outcome : state + outcome;
    };
  }

  it("asks in order and hands on what is known", async () => {
    const log: string[] = [];
    expect(await runSteps("", [scripted("a", log, "1"), scripted("b", log, "2")])).toBe("12");
    expect(log).toEqual(["a()", "b(1)"]);
  });

  it("goes back past steps that did not apply, and keeps what was answered", async () => {
    const log: string[] = [];
    const steps = [
      scripted("a", log, "1", "9"),
      scripted("b", log, "skip", "skip"),
      scripted("c", log, BACK, "3"),
    ];
    expect(await runSteps("", steps)).toBe("193");
    expect(log).toEqual(["a()", "b(1)", "c(1)", "a(1)", "b(19)", "c(19)"]);
  });

  it("goes back one question, not to the start", async () => {
    const log: string[] = [];
    const steps = [scripted("a", log, "1"), scripted("b", log, "2", "3"), scripted("c", log, BACK, "4")];
    expect(await runSteps("", steps)).toBe("1234");
    expect(log).toEqual(["a()", "b(1)", "c(12)", "b(12)", "c(123)"]);
  });

  it("ends on going back from the first", async () => {
    expect(await runSteps("", [scripted("a", [], BACK)])).toBeNull();
  });
});

describe("plainAsker", () => {
  function asking(...lines: readonly string[]) {
    const input = new PassThrough();
    const output = new PassThrough();
    let shown = "";
    output.on("data", (chunk: Buffer) => void (shown += chunk.toString()));
    input.end(lines.map((line) => `${line}\n`).join(""));
    return { asker: plainAsker(input, output), shown: () => shown };
  }
  const choices = [
    { value: "x", name: "First", checked: true },
    { value: "y", name: "Second", description: "The other one." },
  ];

  it("numbers the choices and takes a number, or enter for the first", async () => {
    const { asker, shown } = asking("2");
    expect(await asker.pickOne("Which?", choices)).toBe("y");
    expect(shown()).toBe(
      "Which?\n  1. First\n  2. Second. The other one.\nNumber (enter for 1, b for back): ",
    );
    expect(await asking("").asker.pickOne("Which?", choices)).toBe("x");
  });

  it.each([
    ["", ["x"]],
    ["2", ["y"]],
    ["1, 2", ["x", "y"]],
    ["none", []],
    ["b", BACK],
  ])("takes %j for several", async (line, expected) => {
    expect(await asking(line).asker.pickSome("Which?", choices)).toEqual(expected);
  });

  it("says what is wrong and asks again", async () => {
    const { asker, shown } = asking("7", "no", "9");
    const check = (text: string) => (text === "9" ? null : `Not ${text}.`);
    expect(await asker.type("How many?", "1", check)).toBe("9");
    expect(shown()).toContain("Not 7.\n");
    expect(shown()).toContain("Not no.\n");
  });

  it("is cancelled when the input ends", async () => {
    await expect(asking().asker.pickOne("Which?", choices)).rejects.toThrow(Cancelled);
  });
});

describe("foundLimits", () => {
  it.each([
    ["const rows = [];", { ttlSeconds: 300, max: 10_000 }],
    ["const TTL_MS = 5 * 60 * 1000;", { ttlSeconds: 300, max: 10_000 }],
    ["const CACHE_TTL_MS: number = 90_000; const MAX_ENTRIES = 64;", { ttlSeconds: 90, max: 64 }],
    ["cache({ ttlSeconds: 30, maxSize: 7 })", { ttlSeconds: 30, max: 7 }],
    ["const maxAge = 10_000; const shortTtl = 2_000;", { ttlSeconds: 10, max: 10_000 }],
    ["const ttl = config.ttl;", { ttlSeconds: 300, max: 10_000 }],
  ])("reads %j", (text, limits) => expect(foundLimits([text])).toEqual(limits));
});

describe("the answers", () => {
  const answers = {
    stages: ["cache"],
    only: [],
    cache: null,
    deleteCaches: [],
    scopes: null,
    owners: {},
    branchPattern: "u/{stage}",
    split: null,
    commits: "stage",
    validate: true,
  } as const;

  it("go into the configuration and leave the rest of it alone", () => {
    const text = '{\n  "exclude": ["gen"],\n  "stages": ["registry"],\n  "only": ["x"]\n}\n';
    const after = withAnswers(text, {
      ...answers,
      cache: { ttlSeconds: 5, max: 6 },
      deleteCaches: ["y"],
      scopes: ["z"],
      owners: { x: "socket" },
    });
    expect(after).toContain('  "exclude": ["gen"],\n');
    expect(JSON.parse(after)).toEqual({
      exclude: ["gen"],
      stages: ["cache"],
      cache: { ttlSeconds: 5, max: 6 },
      deleteCaches: ["y"],
      scopes: ["z"],
      owners: { x: "socket" },
      branchPattern: "u/{stage}",
    });
  });

  it("make a configuration where there is none", () => {
    expect(JSON.parse(withAnswers(null, answers))).toEqual({ stages: ["cache"], branchPattern: "u/{stage}" });
  });

  it("are taken out again when they are as they would be unsaid, and the project's own checks stay", () => {
    const all = {
      ...answers,
      deleteCaches: ["y"],
      scopes: ["z"],
      split: "package",
      commits: "finding",
      validate: false,
    } as const;
    const text = withAnswers('{ "validate": { "tests": "make test" } }\n', all);
    expect(JSON.parse(text)).toEqual({
      stages: ["cache"],
      deleteCaches: ["y"],
      scopes: ["z"],
      branchPattern: "u/{stage}",
      split: "package",
      commits: "finding",
      validate: { tests: "make test", branches: false },
    });
    expect(JSON.parse(withAnswers(text, answers))).toEqual({
      stages: ["cache"],
      branchPattern: "u/{stage}",
      validate: { tests: "make test" },
    });
    const alone = withAnswers(null, { ...answers, validate: false });
    expect(JSON.parse(withAnswers(alone, answers))).not.toHaveProperty("validate");
  });
});

describe("a cache with limits", () => {
  const body =
    "\nexport function get(k) {\n  if (!memo.has(k)) memo.set(k, k.length);\n  return memo.get(k);\n}\n";

  it("spells them before the legacy path, as the flag is spelled", async () => {
    const files = new Map([["a.js", `const memo = new Map();${body}`]]);
    const module = withLimits(cache, { ttlSeconds: 90, max: 5 });
    const plan = await planFixture(module, files, { newErrors: async () => [] });
    expect(applied(files, plan).get("a.js")).toContain(
      'cache("memo", { flag: "use_ttl_cache", ttl: 90000, max: 5, legacy: new Map() });',
    );
  });
});
