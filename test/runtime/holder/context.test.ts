import { AsyncLocalStorage } from "node:async_hooks";
import { spawn } from "node:child_process";
import { EventEmitter, EventEmitterAsyncResource, once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { errorContext } from "../../../runtime/src/errors/error-context.ts";
import { context } from "../../../runtime/src/holder/context.ts";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { Tracer } from "../../../runtime/src/tracing/tracer.ts";
import { freshFlag, MODES, modeName, setFlag } from "../with-mode.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const make = (flag: string, kind: "async" | "sync" = "async") =>
  context<string | undefined>("current", { flag, kind, legacy: undefined });

const modes = MODES.map((mode) => [modeName(mode), mode] as const);

describe.each(modes)("context, %s", (_name, mode) => {
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

  it("holds while a query is awaited that begins then, and is put back at once where there is none", async () => {
    const current = make(freshFlag(mode));
    const asked = (resolve: (answer: string | undefined) => void): void => resolve(current.value);
    // As a builder of queries is: nothing is sent until somebody asks for the answer.
    const answers = { get: (_: object, name: string | symbol) => (name === "then" ? asked : undefined) };
    const query = new Proxy({}, answers) as PromiseLike<string | undefined>;
    expect(await current.runAsync("a", () => query)).toBe("a");
    expect(current.value).toBeUndefined();
    expect(await current.runAsync("b", () => current.value)).toBe("b");
    const failing = (): string => {
      throw new RangeError("before it is awaited");
    };
    expect(() => current.runAsync("c", failing)).toThrow(RangeError);
    expect(current.value).toBeUndefined();
  });

  it("puts the value back in the turn in which a finally would", async () => {
    const current = make(freshFlag(mode));
    let plain: string | undefined;
    const before = async (work: () => Promise<void>): Promise<void> => {
      const saved = plain;
      plain = "a";
      try {
        await work();
      } finally {
        plain = saved;
      }
    };
    const after = async (work: () => Promise<void>): Promise<void> => current.runAsync("a", () => work());
    const soon = async (): Promise<void> => {
      for (let turns = 0; turns < 3; turns++) await Promise.resolve();
    };
    const done = Promise.all([before(soon), after(soon)]);
    const seen: (readonly [plain: boolean, held: boolean])[] = [];
    for (let turns = 0; turns < 9; turns++) {
      seen.push([plain !== undefined, current.value !== undefined]);
      await Promise.resolve();
    }
    await done;
    expect(seen.map(([set]) => set)).toContain(true);
    expect(seen.map(([set]) => set)).toContain(false);
    // With the flag on nobody outside sees it at all.
    if (mode === "off") expect(seen.filter(([one, other]) => one !== other)).toEqual([]);
  });

  it("stays entered until it is cleared with the flag off, and ends with its work with the flag on", async () => {
    const current = make(freshFlag(mode));
    const answer = await current.entering("a", async () => {
      await turn();
      return current.value;
    });
    expect(answer).toBe("a");
    if (typeof mode === "string") expect(current.value).toBe(mode === "on" ? undefined : "a");
    current.entering("b", () => {
      current.value = undefined;
      expect(current.value).toBeUndefined();
    });
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

describe.each(modes)("a context of kind sync, %s", (_name, mode) => {
  it("is run by who wrote it in a scope as by anybody, and shadow finds no difference", () => {
    const flag = freshFlag(mode);
    const current = make(flag, "sync");
    const inRun = () => {
      current.value = "written";
      return current.run("a", () => [current.value, current.run("b", () => current.value), current.value]);
    };
    expect([inRun(), current.value]).toEqual([["a", "b", "a"], "written"]);
    expect(scope.run("key", () => [inRun(), current.value])).toEqual([["a", "b", "a"], "written"]);
    const records = sharedState().sites.all();
    expect(records.find((site) => site.flag === flag)?.mismatchCount).toBe(0);
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

  it("is inherited by the events of what is made inside: emitters told from there, streams, sockets, processes", async () => {
    const current = make(freshFlag("on"));
    const seen: Record<string, unknown> = {};
    const note = (what: string) => () => (seen[what] = current.value);
    const server = createServer((socket) => socket.end("x")).listen(0);
    await once(server, "listening");
    const all = current.run("inside", () => {
      const plain = new EventEmitter().on("told", note("emitter"));
      setTimeout(() => plain.emit("told"), 1);
      const stream = Readable.from(["x"]).on("data", note("stream"));
      const socket = connect((server.address() as AddressInfo).port).on("data", note("socket"));
      const child = spawn(process.execPath, ["-e", ""]).on("exit", note("child process"));
      const worker = new Worker("0", { eval: true }).on("exit", note("worker"));
      return [once(stream, "end"), once(socket, "close"), once(child, "exit"), once(worker, "exit")];
    });
    const resource = current.run("inside", () => new EventEmitterAsyncResource({ name: "own" }));
    resource.on("told", note("emitter with a resource"));
    resource.emit("told");
    await Promise.all(all);
    server.close();
    const names = ["emitter", "stream", "socket", "child process", "worker", "emitter with a resource"];
    expect(names.map((name) => [name, seen[name]])).toEqual(names.map((name) => [name, "inside"]));
    expect(current.value).toBeUndefined();
  });

  it("enters no storage for good: what is set never outlasts its run or scope", async () => {
    const entered = vi.spyOn(AsyncLocalStorage.prototype, "enterWith");
    const current = make(freshFlag("on"));
    const set = async (): Promise<void> => {
      current.value = "callee's";
      errorContext.setContext({ callee: true });
      new Tracer().startSpan("callee's");
    };
    await scope.run(async () => {
      await scope.run(set);
      expect([current.value, errorContext.getContext()]).toEqual([undefined, {}]);
    });
    await current.run("caller's", async () => {
      await current.run("inner", set);
      expect(current.value).toBe("caller's");
    });
    expect(entered).not.toHaveBeenCalled();
    entered.mockRestore();
    errorContext.clearContext();
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

describe("a context that is entered", () => {
  const request = (current: ReturnType<typeof make>, name: string) =>
    current.entering(name, async () => {
      await turn();
      const seen = current.value;
      current.value = undefined;
      return seen;
    });
  const mismatches = (flag: string) =>
    sharedState()
      .sites.all()
      .find((site) => site.flag === flag)
      ?.mismatches.map(({ expected, actual }) => [expected, actual]);

  it.each([
    ["off", ["b", undefined]],
    ["shadow", ["b", undefined]],
    ["on", ["a", "b"]],
  ] as const)(
    "is seen by work that goes on at the same time, unless the flag is on (%s)",
    async (mode, seen) => {
      const current = make(freshFlag(mode));
      expect(await Promise.all([request(current, "a"), request(current, "b")])).toEqual(seen);
    },
  );

  it("has its leaks recorded in shadow mode", async () => {
    const flag = freshFlag("shadow");
    const current = make(flag);
    await Promise.all([request(current, "a"), request(current, "b")]);
    expect(mismatches(flag)).toEqual([
      ['"b"', '"a"'],
      ["undefined", '"b"'],
    ]);
  });

  it("keeps what it was entered with when the flag is switched off meanwhile, and is cleared after one switched on", async () => {
    const flag = freshFlag("on");
    const current = make(flag);
    const first = request(current, "a");
    setFlag(flag, "off");
    const second = request(current, "b");
    setFlag(flag, "on");
    expect(await Promise.all([first, second])).toEqual(["a", "b"]);
    expect(current.value).toBeUndefined();
  });

  it("stays with a run around it that began while the flag was on", () => {
    const flag = freshFlag("on");
    const current = make(flag);
    current.run("outer", () => {
      setFlag(flag, "shadow");
      expect(current.entering("inner", () => current.value)).toBe("inner");
      expect(current.value).toBe("inner");
    });
    expect(current.value).toBeUndefined();
  });

  it("is an assignment where its kind is sync", () => {
    const current = make(freshFlag("on"), "sync");
    expect(current.entering("a", () => current.value)).toBe("a");
    expect(current.value).toBe("a");
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

  it("runs in shadow on what a run around it, that began while on, made its own", () => {
    const flag = freshFlag("on");
    const current = make(flag);
    current.run("outer", () => {
      setFlag(flag, "shadow");
      scope.run(() => expect(current.run("inner", () => current.value)).toBe("inner"));
      expect(current.value).toBe("outer");
    });
    expect(current.value).toBeUndefined();
  });

  it.each(["async", "sync"] as const)(
    "loses no value under random flips and writes, however deep in runs and scopes (%s)",
    (kind) => {
      const step = fc.oneof(
        fc.record({ write: fc.string() }),
        fc.record({ flip: fc.constantFrom(...MODES) }),
        fc.record({ run: fc.string() }),
        fc.constant("scope" as const),
      );
      fc.assert(
        fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
          const flag = freshFlag("off");
          const current = make(flag, kind);
          const play = (rest: typeof steps, before: string | undefined): void => {
            let plain = before;
            for (const [index, each] of rest.entries()) {
              const below = (value: string | undefined) => play(rest.slice(index + 1), value);
              if (each === "scope") return scope.run(() => below(plain));
              if ("run" in each) return current.run(each.run, () => below(each.run));
              if ("flip" in each) setFlag(flag, each.flip);
              else current.value = plain = each.write;
              expect(current.value).toBe(plain);
            }
          };
          play(steps, undefined);
        }),
        { numRuns: 500 },
      );
    },
  );
});
