import { EventEmitter } from "node:events";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { context } from "../../../runtime/src/holder/context.ts";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag, MODES, modeName, setFlag } from "../with-mode.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const make = (flag: string, kind: "async" | "sync" = "async") =>
  context<string | undefined>("current", { flag, kind, legacy: undefined });

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))("context, %s", (_name, mode) => {
  it("is a variable where nothing runs inside anything", () => {
    const current = make(freshFlag(mode));
    expect(current.value).toBeUndefined();
    current.value = "a";
    expect(current.value).toBe("a");
  });

  it("nests and restores, also when the work throws", () => {
    const current = make(freshFlag(mode));
    current.value = "outside";
    const inner = () =>
      current.run("b", () => {
        expect(current.value).toBe("b");
        throw new Error("work failed");
      });
    current.run("a", () => {
      expect(inner).toThrow("work failed");
      expect(current.value).toBe("a");
      current.value = "changed";
      expect(current.value).toBe("changed");
    });
    expect(current.value).toBe("outside");
  });

  it("holds through the awaits of an async function, and gives its answer back", async () => {
    const current = make(freshFlag(mode));
    const answer = await current.run("a", async () => {
      await turn();
      return current.value;
    });
    expect([answer, current.value]).toEqual(["a", undefined]);
    await expect(current.run("a", async () => Promise.reject(new Error("late")))).rejects.toThrow("late");
    expect(current.value).toBeUndefined();
  });

  it("holds through the promise of a function that is not written async", async () => {
    const current = make(freshFlag(mode));
    const work = (): Promise<string | undefined> => turn().then(() => current.value);
    expect(await current.runAsync("a", work)).toBe("a");
    expect(current.value).toBeUndefined();
  });

  it("is over at the first await where its kind is sync", async () => {
    const current = make(freshFlag(mode), "sync");
    const late = current.run("a", async () => {
      const before = current.value;
      await turn();
      return [before, current.value];
    });
    expect(current.value).toBeUndefined();
    expect(await late).toEqual(["a", undefined]);
  });
});

describe("context, off", () => {
  it("restores at return for a function that only returns a promise, as try and finally did", () => {
    const current = make(freshFlag("off"));
    void current.run("a", () => turn());
    expect(current.value).toBeUndefined();
  });

  it("lets concurrent work see each other, as before", async () => {
    const current = make(freshFlag("off"));
    const seen: unknown[] = [];
    const work = (name: string) =>
      current.run(name, async () => {
        await turn();
        seen.push(current.value);
      });
    await Promise.all([work("a"), work("b")]);
    expect(seen[0]).toBe("b");
  });
});

describe("context, on", () => {
  it("keeps 10,000 concurrent runs apart", async () => {
    const current = make(freshFlag("on"));
    const work = (name: string) =>
      current.run(name, async () => {
        await turn();
        await Promise.resolve();
        return current.value === name;
      });
    const right = await Promise.all(Array.from({ length: 10_000 }, (_, i) => work(`job-${i}`)));
    expect(right.every(Boolean)).toBe(true);
    expect(current.value).toBeUndefined();
  });

  it("is inherited by promises, timers and emitters, and by what is bound", async () => {
    const current = make(freshFlag("on"));
    const bus = new EventEmitter();
    const seen: unknown[] = [];
    const bound = current.run("a", () => {
      setTimeout(() => seen.push(current.value), 0);
      queueMicrotask(() => seen.push(current.value));
      bus.on("plain", () => seen.push(current.value));
      return current.bind(function (this: unknown, text: string) {
        seen.push(`${String(this)} ${text} ${current.value}`);
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    bus.emit("plain");
    bound.call("self", "bound");
    expect(seen).toEqual(["a", "a", undefined, "self bound a"]);
  });

  it("keeps what is written in a scope inside it, and out of the caller", async () => {
    const current = make(freshFlag("on"));
    await scope.run("request", async () => {
      current.value = "inside";
      await turn();
      expect(current.value).toBe("inside");
      await scope.run(async () => {
        expect(current.value).toBe("inside");
        current.value = "deeper";
      });
      expect(current.value).toBe("inside");
    });
    expect(current.value).toBeUndefined();
  });

  it("does not confuse two contexts", () => {
    const [a, b] = [make(freshFlag("on")), make(freshFlag("on"))];
    a.run("a", () =>
      b.run("b", () => {
        b.value = "b2";
        expect([a.value, b.value]).toEqual(["a", "b2"]);
        a.run("a2", () => expect([a.value, b.value]).toEqual(["a2", "b2"]));
      }),
    );
  });

  it("costs no frame per depth", () => {
    const current = make(freshFlag("on"));
    const deep = (depth: number): number =>
      depth === 0
        ? (sharedState().carrier.frame()?.others.length ?? -1)
        : current.run(`${depth}`, () => deep(depth - 1));
    expect(deep(1000)).toBe(0);
  });
});

describe("context, shadow", () => {
  it("records what leaked from one request into another, with a stack, and serves the legacy answer", async () => {
    const flag = freshFlag("shadow");
    const current = make(flag);
    const work = (name: string) =>
      current.run(name, async () => {
        await turn();
        return current.value;
      });
    const answers = await Promise.all([work("a"), work("b")]);
    expect(answers[0]).toBe("b");
    const record = sharedState()
      .sites.all()
      .find((site) => site.flag === flag);
    expect(record?.mismatches[0]).toMatchObject({ operation: "read", expected: '"b"', actual: '"a"' });
    expect(record?.mismatches[0]?.stack).toContain("context.test.ts");
  });

  it("records nothing where work is not concurrent", async () => {
    const flag = freshFlag("shadow");
    const current = make(flag);
    for (const name of ["a", "b"])
      await current.run(name, async () => {
        await turn();
        expect(current.value).toBe(name);
      });
    current.value = "c";
    expect(current.value).toBe("c");
    expect(
      sharedState()
        .sites.all()
        .find((site) => site.flag === flag)?.mismatchCount,
    ).toBe(0);
  });
});

describe("context, flipped", () => {
  it.each(["off", "shadow", { percentage: 50 }] as const)(
    "lets a run that began while on keep its value (to %s)",
    async (to) => {
      const flag = freshFlag("on");
      const current = make(flag);
      await current.run("mine", async () => {
        await turn();
        setFlag(flag, to);
        expect(current.value).toBe("mine");
        current.value = "still mine";
        await turn();
        expect(current.value).toBe("still mine");
      });
      expect(current.value).toBeUndefined();
    },
  );

  it("loses no value at rest under random flips and writes", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat({ max: 3 }), fc.string()), { maxLength: 30 }), (steps) => {
        const flag = freshFlag("off");
        const current = make(flag);
        let plain: string | undefined;
        for (const step of steps) {
          if (typeof step === "number") setFlag(flag, MODES[step] ?? "on");
          else current.value = plain = step;
          expect(current.value).toBe(plain);
        }
      }),
    );
  });
});
