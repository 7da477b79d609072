import { EventEmitter } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { flags } from "../../../runtime/src/flags/flags.ts";
import {
  expectEvent,
  signal,
  waitFor,
  waitForEvents,
  withEnv,
  withFlags,
  withGlobals,
  withScope,
} from "../../../runtime/src/testing.ts";
import { freshFlag } from "../with-mode.ts";

afterEach(() => void vi.useRealTimers());

describe("waitFor", () => {
  it("gives back the first truthy answer", async () => {
    let probes = 0;
    expect(await waitFor(() => (probes += 1) > 2 && probes)).toBe(3);
    expect(await waitFor(async () => "late")).toBe("late");
  });

  it("takes an error for not yet, and names the last one when the time is up", async () => {
    const waiting = waitFor(
      () => {
        throw new Error("no table");
      },
      { timeout: 20, message: "the table" },
    );
    await expect(waiting).rejects.toMatchObject({
      message: "Waited 20 ms for the table.",
      cause: new Error("no table"),
    });
  });

  it("works under fake timers", async () => {
    vi.useFakeTimers();
    let ready = false;
    setTimeout(() => (ready = true), 60_000);
    const waiting = waitFor(() => ready, { timeout: 5000 });
    vi.advanceTimersByTime(60_000);
    expect(await waiting).toBe(true);
  });
});

describe("waitForEvents and expectEvent", () => {
  it("give back the arguments, and leave no listener behind", async () => {
    const bus = new EventEmitter();
    const waiting = waitForEvents(bus, "order", 2);
    bus.emit("order", 1, "a");
    bus.emit("order", 2);
    expect(await waiting).toEqual([[1, "a"], [2]]);
    expect(await expectEvent(bus, "order", () => bus.emit("order", 3))).toEqual([3]);
    expect(bus.eventNames()).toEqual([]);
  });

  it("tell what was seen when the time is up", async () => {
    const bus = new EventEmitter();
    const waiting = waitForEvents(bus, "order", 2, { timeout: 20 });
    bus.emit("order");
    await expect(waiting).rejects.toThrow('Waited 20 ms for 2 × "order", saw 1.');
    await expect(expectEvent(bus, "order", () => undefined, { timeout: 20 })).rejects.toThrow(/saw 0/);
    expect(bus.eventNames()).toEqual([]);
  });

  it("listen for as long as they are told to, and give back what else came", async () => {
    const bus = new EventEmitter();
    const waiting = waitForEvents(bus, "order", 1, { atLeast: 50, timeout: 10 });
    const none = waitForEvents(bus, "refund", 0, { atLeast: 20 });
    bus.emit("order", 1);
    setTimeout(() => bus.emit("order", 2), 10);
    setTimeout(() => bus.emit("refund", 3), 5);
    expect(await none).toEqual([[3]]);
    expect(await waiting).toEqual([[1], [2]]);
    expect(bus.eventNames()).toEqual([]);
  });

  it("listen to emitters that give listeners back in another way, or not at all", async () => {
    const listeners: ((...args: unknown[]) => void)[] = [];
    const on = (_event: string, listener: (...args: unknown[]) => void) => listeners.push(listener);
    const off = (_event: string, listener: (...args: unknown[]) => void) =>
      listeners.splice(listeners.indexOf(listener), 1);
    const keeping = waitForEvents({ on } as never, "order");
    listeners[0]?.(1);
    expect(await keeping).toEqual([[1]]);
    const waiting = waitForEvents({ on, off }, "order");
    listeners[1]?.(2);
    expect(await waiting).toEqual([[2]]);
    expect(listeners).toHaveLength(1);
  });

  it("are no failure of their own where nobody awaits them", async () => {
    const unhandled = vi.fn();
    const before = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", unhandled);
    void waitForEvents(new EventEmitter(), "order", 1, { timeout: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.removeAllListeners("unhandledRejection");
    for (const listener of before) process.on("unhandledRejection", listener);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("listen to an EventTarget too", async () => {
    const target = new EventTarget();
    const [event] = await expectEvent(target, "done", () => target.dispatchEvent(new Event("done")));
    expect((event as Event).type).toBe("done");
  });
});

describe("signal", () => {
  it("has the value that it was raised with last, and until then the one that it was made with", () => {
    const dish = signal<string>();
    const guest = signal<string | null>(null);
    expect([dish.value, guest.value]).toEqual([undefined, null]);
    expect(guest.set("Ann")).toBe("Ann");
    dish.set("soup");
    dish.set("bread");
    expect([dish.value, guest.value]).toEqual(["bread", "Ann"]);
    guest.set(null);
    expect([guest.value, guest.isSet]).toEqual([null, true]);
    dish.reset();
    guest.reset();
    expect([dish.value, guest.value, guest.isSet]).toEqual([undefined, null, false]);
  });

  it("is awaited before or after it is raised", async () => {
    const done = signal<number>();
    const early = done.wait();
    [1, 2].forEach(done.set);
    expect([await early, await done.wait(), done.isSet, done.values]).toEqual([1, 1, true, [1, 2]]);
    expect(done.count).toBe(2);
    done.reset();
    expect([done.isSet, done.count]).toEqual([false, 0]);
    await expect(done.wait({ timeout: 10 })).rejects.toThrow(/not raised/);
  });

  it("fails those who wait and those to come, with the first error, until it is reset", async () => {
    const done = signal();
    const early = done.wait();
    done.set();
    await early;
    const [first, second] = [new Error("no table"), new Error("no chair")];
    [first, second].forEach(done.fail);
    await expect(done.wait()).rejects.toBe(first);
    expect(done.isSet).toBe(true);
    done.reset();
    const late = done.wait();
    done.fail(undefined);
    await expect(late).rejects.toBe(undefined);
    await expect(done.wait()).rejects.toBe(undefined);
  });

  it("takes no parameter by the length of what is handed out", () => {
    const { set } = signal<string>();
    expect(set.length).toBe(0);
  });
});

describe("a timeout of Infinity", () => {
  it("leaves the limit to the runner", async () => {
    const [done, bus] = [signal(), new EventEmitter()];
    let isReady = false;
    setTimeout(() => {
      isReady = true;
      done.set();
      bus.emit("ready");
    }, 30);
    const timeout = Infinity;
    const waits = [done.wait({ timeout }), waitForEvents(bus, "ready", 1, { timeout })];
    await Promise.all([...waits, waitFor(() => isReady, { timeout })]);
    expect(done.isSet).toBe(true);
  });
});

describe("withGlobals", () => {
  it("sets, takes away and puts back as it was defined, also after a failure", async () => {
    const globals = globalThis as Record<string, unknown>;
    Object.defineProperty(globalThis, "hiddenOne", { value: 1, writable: true, configurable: true });
    const changes = { hiddenOne: 2, newOne: 3, structuredClone: undefined };
    const read = () => [globals["hiddenOne"], globals["newOne"], typeof globals["structuredClone"]];
    expect(withGlobals(changes, read)).toEqual([2, 3, "undefined"]);
    const failing = withGlobals(changes, async () => {
      await Promise.resolve();
      throw new Error(String(read()));
    });
    await expect(failing).rejects.toThrow("2,3,undefined");
    expect(read()).toEqual([1, undefined, "function"]);
    expect("newOne" in globalThis).toBe(false);
    expect(Object.keys(globalThis)).not.toContain("hiddenOne");
    delete globals["hiddenOne"];
  });

  it("sets a property of what is there, and puts it back on the same object", async () => {
    const { warn } = console;
    const lines: unknown[] = [];
    const { stdout } = process;
    const changes = {
      "console.warn": (line: unknown) => lines.push(line),
      "process.stdout.write": () => true,
      "Math.max": undefined,
    };
    await withGlobals(changes, async () => {
      await Promise.resolve();
      console.warn("told");
      expect([Object.hasOwn(stdout, "write"), typeof Math.max]).toEqual([true, "undefined"]);
    });
    expect(lines).toEqual(["told"]);
    expect(console.warn).toBe(warn);
    expect(Math.max(1, 2)).toBe(2);
  });

  it("says which global is not there", () => {
    expect(() => withGlobals({ "noSuch.thing": 1 }, () => undefined)).toThrow(
      'withGlobals cannot set "noSuch.thing": there is no global "noSuch".',
    );
  });

  it("puts back what it had set when setting another fails", () => {
    Object.defineProperty(globalThis, "frozenOne", { value: 1, configurable: true });
    expect(() => withGlobals({ newOne: 3, frozenOne: 2 }, () => undefined)).toThrow(TypeError);
    expect("newOne" in globalThis).toBe(false);
    Reflect.deleteProperty(globalThis, "frozenOne");
  });
});

describe("withEnv", () => {
  it("sets, takes away and puts back, also after a failure", async () => {
    process.env["UNAMBIENT_TEST_A"] = "before";
    delete process.env["UNAMBIENT_TEST_B"];
    const changes = { UNAMBIENT_TEST_A: undefined, UNAMBIENT_TEST_B: "set" };
    const read = () => [process.env["UNAMBIENT_TEST_A"], process.env["UNAMBIENT_TEST_B"]];
    expect(withEnv(changes, read)).toEqual([undefined, "set"]);
    expect(read()).toEqual(["before", undefined]);
    await expect(
      withEnv(changes, async () => {
        await Promise.resolve();
        throw new Error(String(read()));
      }),
    ).rejects.toThrow(",set");
    expect(read()).toEqual(["before", undefined]);
    delete process.env["UNAMBIENT_TEST_A"];
  });

  it("makes the flags of the environment count at once", () => {
    const flag = `env-${crypto.randomUUID()}`;
    const text = JSON.stringify({ [flag]: "on" });
    expect(withEnv({ UNAMBIENT_FLAGS: text }, () => flags.enabled(flag))).toBe(true);
    expect(flags.path(flag)).toBe("off");
  });
});

describe("withFlags", () => {
  it("sets flags for as long as the work lasts", async () => {
    const flag = freshFlag("shadow");
    await withFlags({ [flag]: "on" }, async () => {
      await Promise.resolve();
      expect(flags.enabled(flag)).toBe(true);
    });
    expect(flags.path(flag)).toBe("shadow");
  });
});

describe("withScope", () => {
  it("runs a test in a scope of its own, keeping its parameters", () => {
    const test = withScope("mine", (a: number, b: number) => [scope.current().key, a, b]);
    expect(test(1, 2)).toEqual(["mine", 1, 2]);
    expect(test).toHaveLength(2);
    expect(withScope(() => scope.current().key)()).toBeNull();
  });
});
