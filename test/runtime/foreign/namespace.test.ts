import { EventEmitter } from "node:events";
import { createNamespace, getNamespace, type Namespace } from "cls-hooked";
import { describe, expect, it } from "vitest";
import { namespace } from "../../../runtime/src/foreign/namespace.ts";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { freshFlag, MODES, modeName, setFlag } from "../with-mode.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const make = (flag: string) => {
  const name = `session-${crypto.randomUUID()}`;
  return namespace(name, { flag, legacy: createNamespace(name) as Untyped });
};
/** What the packages have and their types do not say. */
type Untyped = Namespace<Record<string, unknown>> & {
  readonly name: string;
  readonly fromException: (error: Error) => unknown;
};
const mismatchesOf = (flag: string) =>
  sharedState()
    .sites.all()
    .find((site) => site.flag === flag)?.mismatches ?? [];

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))("a namespace, %s", (_name, mode) => {
  it("is the one that the package knows by its name", () => {
    const session = make(freshFlag(mode));
    expect(getNamespace(session.name)).toBe(session);
    expect(Object.keys(session)).toEqual(Object.keys(createNamespace("plain")));
  });

  it("has no values outside of any run", () => {
    const session = make(freshFlag(mode));
    expect(session.get("user")).toBeUndefined();
    expect(() => session.set("user", 1)).toThrow("No context available");
  });

  it("keeps what is set to the run, nested runs inherit it and hide their own", () => {
    const session = make(freshFlag(mode));
    const seen: unknown[] = [];
    const values = session.run((given) => {
      session.set("user", "a");
      session.run(() => {
        seen.push(session.get("user"));
        session.set("user", "b");
        seen.push(session.get("user"));
      });
      seen.push(session.get("user"), given.user);
    });
    expect(seen).toEqual(["a", "b", "a", "a"]);
    expect(values).toMatchObject({ user: "a" });
    expect(session.get("user")).toBeUndefined();
  });

  it("follows awaits and timers, and concurrent runs do not see each other", async () => {
    const session = make(freshFlag(mode));
    const work = (user: string) =>
      session.runAndReturn(async () => {
        session.set("user", user);
        await turn();
        const first: unknown = session.get("user");
        await new Promise((resolve) => setTimeout(resolve, 0));
        return [first, session.get("user")];
      });
    expect(await Promise.all([work("a"), work("b")])).toEqual([
      ["a", "a"],
      ["b", "b"],
    ]);
  });

  it("runs promises, refuses what is none, and leaves the values on an error", async () => {
    const session = make(freshFlag(mode));
    const answer = await session.runPromise(async () => {
      session.set("user", "a");
      await turn();
      return session.get("user") as unknown;
    });
    expect(answer).toBe("a");
    const error = await session
      .runPromise(async () => {
        session.set("user", "b");
        await turn();
        throw new Error("late");
      })
      .catch((reason: Error) => reason);
    expect(session.fromException(error as Error)).toMatchObject({ user: "b" });
    expect(() => session.runPromise((() => 1) as never)).toThrow("fn must return a promise.");
  });

  it("leaves the values on what a run throws", () => {
    const session = make(freshFlag(mode));
    const error = new Error("work failed");
    expect(() =>
      session.run(() => {
        session.set("user", "a");
        throw error;
      }),
    ).toThrow(error);
    expect(session.fromException(error)).toMatchObject({ user: "a" });
  });

  it("binds a function to the run it was bound in, or to values made for it, with its this and arguments", () => {
    const session = make(freshFlag(mode));
    let bound: (n: number) => unknown = () => undefined;
    session.run(() => {
      session.set("user", "a");
      bound = session.bind(function (this: unknown, n: number) {
        return [this, n, session.get("user")];
      } as never);
    });
    const receiver = { bound };
    expect(receiver.bound(7)).toEqual([receiver, 7, "a"]);
    session.run(() => {
      session.set("user", "b");
      expect(bound(8)).toEqual([undefined, 8, "a"]);
      expect(session.get("user")).toBe("b");
    });
    const given = session.createContext() as Record<string, unknown>;
    given["user"] = "c";
    expect(session.bind(() => session.get("user") as unknown, given)()).toBe("c");
    const free = session.bind(() => session.set("user", "d") as unknown);
    expect([free(), session.get("user")]).toEqual(["d", undefined]);
  });

  it("runs the listeners of a bound emitter in the run that added them", () => {
    const session = make(freshFlag(mode));
    const emitter = new EventEmitter();
    session.bindEmitter(emitter);
    session.bindEmitter(emitter);
    const seen: unknown[] = [];
    for (const user of ["a", "b"]) {
      session.run(() => {
        session.set("user", user);
        emitter.on("told", () => seen.push(session.get("user")));
        emitter.once("told", () => seen.push(session.get("user")));
      });
    }
    session.run(() => {
      session.set("user", "emitting");
      emitter.emit("told");
      emitter.emit("told");
    });
    expect(seen).toEqual(["a", "a", "b", "b", "a", "b"]);
  });
});

describe("a namespace that is switched in the middle of work", () => {
  it.each([
    ["off", "on"],
    ["on", "off"],
    ["shadow", "on"],
    ["on", "shadow"],
  ] as const)("%s to %s keeps the values", async (before, after) => {
    const flag = freshFlag(before);
    const session = make(flag);
    await session.runPromise(async () => {
      session.set("user", "a");
      await turn();
      setFlag(flag, after);
      expect(session.get("user")).toBe("a");
      session.set("user", "b");
      await turn();
      expect(session.get("user")).toBe("b");
      session.run(() => expect(session.get("user")).toBe("b"));
      setFlag(flag, before);
      expect(session.get("user")).toBe("b");
    });
  });
});

/** What a pool does that calls back outside of what the package's hooks follow. */
function lost(session: { active: unknown }, work: () => void): void {
  const values = session.active;
  session.active = null;
  try {
    work();
  } finally {
    session.active = values;
  }
}

describe("a namespace whose package lost the values", () => {
  it("has them with the flag on, also for the runs, binds and listeners that begin then", () => {
    const session = make(freshFlag("on"));
    const emitter = new EventEmitter();
    session.bindEmitter(emitter);
    const seen: unknown[] = [];
    let bound = (): unknown => undefined;
    session.run(() => {
      session.set("user", "a");
      lost(session, () => {
        seen.push(session.get("user"));
        session.run(() => seen.push(session.get("user")));
        bound = session.bind(() => seen.push(session.get("user")));
        emitter.on("told", () => seen.push(session.get("user")));
      });
    });
    bound();
    emitter.emit("told");
    expect(seen).toEqual(["a", "a", "a", "a"]);
  });

  it("records the loss in shadow, and serves the package's answer", () => {
    const flag = freshFlag("shadow");
    const session = make(flag);
    session.run(() => {
      session.set("user", "a");
      expect(session.get("user")).toBe("a");
      expect(mismatchesOf(flag)).toEqual([]);
      lost(session, () => expect(session.get("user")).toBeUndefined());
    });
    expect(mismatchesOf(flag)).toMatchObject([{ operation: "get", expected: "undefined", actual: '"a"' }]);
  });

  it("does not answer from a run that the package failed to leave", () => {
    const session = make(freshFlag("on"));
    const left = session.run(() => session.set("user", "a"));
    session.active = left;
    expect(session.get("user")).toBeUndefined();
    session.run(() => expect(session.get("user")).toBeUndefined());
  });
});
