import { describe, expect, it } from "vitest";
import type { FlagMode } from "../../../runtime/src/flags/flag-mode.ts";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { contextStack, spans } from "../../../runtime/src/telemetry/spans.ts";
import { freshFlag, MODES, modeName } from "../with-mode.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function stackIn(mode: FlagMode, flag: string) {
  const legacy: string[] = [];
  sharedState().flags.write(flag, mode, "test");
  return { legacy, stack: spans<string>("stack", { flag, legacy }) };
}

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))("spans, %s", (_name, mode) => {
  it("is the array it replaces", () => {
    const { stack } = stackIn(mode, freshFlag());
    expect(Array.isArray(stack)).toBe(true);
    expect(stack.push("a", "b")).toBe(2);
    expect(stack[stack.length - 1]).toBe("b");
    expect(stack.at(-1)).toBe("b");
    expect([...stack]).toEqual(["a", "b"]);
    expect(stack.map((span) => span + "!")).toEqual(["a!", "b!"]);
    expect(JSON.stringify(stack)).toBe('["a","b"]');
    expect(Object.keys(stack)).toEqual(["0", "1"]);
    expect(stack).toEqual(["a", "b"]);
    expect(stack.pop()).toBe("b");
    stack.length = 0;
    expect(stack.pop()).toBeUndefined();
    expect("isolate" in stack).toBe(false);
  });

  it("keeps what is pushed outside of any scope in the legacy array", () => {
    const { stack, legacy } = stackIn(mode, freshFlag());
    stack.push("a");
    expect(legacy).toEqual(["a"]);
  });
});

describe("contextStack", () => {
  it("is the same array, kept apart in isolated work while its flag is on", async () => {
    const legacy: string[] = [];
    sharedState().flags.write("context-stack", "on", "test");
    const stack = contextStack<string>("stack", { flag: "context-stack", legacy });
    const seen: string[][] = [];
    await Promise.all([traced(stack, "a", seen), traced(stack, "b", seen)]);
    expect(seen).toEqual([["a"], ["b"]]);
    stack.push("c");
    expect(legacy).toEqual(["c"]);
  });
});

async function traced(
  stack: ReturnType<typeof spans<string>>,
  name: string,
  seen: string[][],
): Promise<void> {
  await stack.isolate(async () => {
    stack.push(name);
    try {
      await turn();
      seen.push([...stack]);
    } finally {
      stack.pop();
    }
  });
}

describe("shadow", () => {
  const mismatches = (flag: string) =>
    sharedState()
      .sites.all()
      .filter((site) => site.flag === flag)
      .flatMap((site) => site.mismatches.map((mismatch) => mismatch.operation));

  it("records the leak of interleaved work, while it serves the legacy stack", async () => {
    const { stack, legacy } = stackIn("shadow", "shadow-leak");
    const seen: string[][] = [];
    const work = async (name: string) => {
      await traced(stack, name, seen);
    };
    await Promise.all([work("a"), work("b")]);
    expect(seen).toEqual([["a", "b"], ["a"]]);
    expect(mismatches("shadow-leak")).toContain("pop");
    expect(legacy).toEqual([]);
  });

  it("finds no difference in work that runs one after another", async () => {
    const { stack } = stackIn("shadow", "shadow-quiet");
    const seen: string[][] = [];
    stack.push("outer");
    await traced(stack, "a", seen);
    await scope.run("request", () => traced(stack, "b", seen));
    expect(stack[stack.length - 1]).toBe("outer");
    stack.length = 0;
    expect(stack.pop()).toBeUndefined();
    expect(mismatches("shadow-quiet")).toEqual([]);
  });
});

describe("isolation", () => {
  it("lets interleaved work leak into one another's stacks while off, as before", async () => {
    const { stack } = stackIn("off", "leak-off");
    const seen: string[][] = [];
    await Promise.all([traced(stack, "a", seen), traced(stack, "b", seen)]);
    expect(seen).toEqual([["a", "b"], ["a"]]);
    expect(stack).toHaveLength(0);
  });

  it("keeps interleaved work apart while on, below what was open before", async () => {
    const { stack } = stackIn("on", "leak-on");
    const seen: string[][] = [];
    stack.push("outer");
    await Promise.all([traced(stack, "a", seen), traced(stack, "b", seen)]);
    expect(seen).toEqual([
      ["outer", "a"],
      ["outer", "b"],
    ]);
    expect([...stack]).toEqual(["outer"]);
  });

  it("gives each scope a stack that goes with it, left-over spans included", async () => {
    const { stack, legacy } = stackIn("on", "scopes");
    await Promise.all(
      ["a", "b"].map((name) =>
        scope.run(name, async () => {
          stack.push(name);
          await turn();
          expect([...stack]).toEqual([name]);
        }),
      ),
    );
    expect(legacy).toEqual([]);
  });

  it("loses no open span when the flag is flipped inside a scope", async () => {
    const { stack } = stackIn("off", "flip");
    await scope.run("request", async () => {
      stack.push("open");
      sharedState().flags.write("flip", "on", "test");
      await turn();
      expect(stack.pop()).toBe("open");
    });
    await scope.run("request", async () => {
      stack.push("late");
      sharedState().flags.write("flip", "off", "test");
      await turn();
      expect(stack.pop()).toBe("late");
    });
  });
});
