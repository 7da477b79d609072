import { describe, expect, it, vi } from "vitest";
import { cache } from "../../../runtime/src/cache/cache.ts";
import { errorContext } from "../../../runtime/src/errors/error-context.ts";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { spans } from "../../../runtime/src/telemetry/spans.ts";
import { Tracer } from "../../../runtime/src/tracing/tracer.ts";
import { freshFlag } from "../with-mode.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("scope.run", () => {
  it("opens a scope with a key for as long as the work lasts", async () => {
    expect(scope.current().key).toBeNull();
    const key = await scope.run("request-1", async () => {
      await turn();
      return scope.current().key;
    });
    expect([key, scope.current().key]).toEqual(["request-1", null]);
    expect(scope.run({ key: "other" }, () => scope.current().key)).toBe("other");
  });

  it("cleans up last in first out, each awaited, before the answer is given", async () => {
    const order: string[] = [];
    await scope.run(async () => {
      scope.current().onDispose(() => void order.push("first"));
      scope.current().onDispose(async () => {
        await turn();
        order.push("second");
      });
      await turn();
      order.push("work");
    });
    expect(order).toEqual(["work", "second", "first"]);
  });

  it("cleans up at once after synchronous work, and after work that throws", () => {
    const order: string[] = [];
    const failing = () =>
      scope.run(() => {
        scope.current().onDispose(() => void order.push("cleaned"));
        throw new Error("work failed");
      });
    expect(failing).toThrow("work failed");
    expect(order).toEqual(["cleaned"]);
  });

  it("warns of a cleanup that fails, and does the others", async () => {
    const said = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const order: string[] = [];
    await scope.run(async () => {
      scope.current().onDispose(() => void order.push("done"));
      scope.current().onDispose(async () => Promise.reject(new Error("late")));
      scope.current().onDispose(() => {
        throw new Error("at once");
      });
    });
    expect(order).toEqual(["done"]);
    expect(said).toHaveBeenCalledTimes(2);
    said.mockRestore();
  });
});

describe("10,000 concurrent scopes", () => {
  it("share nothing of what they hold: values, entries, caches, fields, spans, span stacks", async () => {
    const own = { flag: freshFlag("on"), inherit: "fresh" } as const;
    const count = cell<number>("count", { ...own, legacy: 0 });
    const agents = registry<string, number>("agents", { ...own, legacy: new Map<string, number>() });
    const tables = cache<string, string>("tables", { ...own, legacy: new Map<string, string>() });
    const stack = spans<string>("stack", { flag: own.flag, legacy: [] });
    const tracer = new Tracer();
    const work = (key: string) =>
      scope.run(key, async () => {
        count.value += 1;
        agents.set(key, 1);
        stack.push(key);
        errorContext.setContext({ key });
        const loaded = await tables.getOrCompute("t", async () => key);
        await new Promise((resolve) => setImmediate(resolve));
        return tracer.withSpan(key, async () => {
          await Promise.resolve();
          const fields = errorContext.getContext()["key"];
          return [count.value, ...agents.keys(), loaded, fields, ...stack, tracer.currentSpan()?.name];
        });
      });
    const keys = Array.from({ length: 10_000 }, (_, i) => `key-${i}`);
    const answers = await Promise.all(keys.map(work));
    expect(answers).toEqual(keys.map((key) => [1, key, key, key, key, key]));
    expect([count.value, agents.size, tables.size, stack.length]).toEqual([0, 0, 0, 0]);
    expect(errorContext.getContext()).toEqual({});
  });
});

describe("scope.fork", () => {
  it("stays open until it is disposed, once", async () => {
    const opened = scope.fork("job");
    const cleanup = vi.fn();
    opened.onDispose(cleanup);
    expect(opened.run(() => scope.current().key)).toBe("job");
    expect(opened.bind(() => scope.current().key)()).toBe("job");
    expect(cleanup).not.toHaveBeenCalled();
    await opened.dispose();
    await opened.dispose();
    expect(cleanup).toHaveBeenCalledTimes(1);
    const late = vi.fn();
    opened.onDispose(late);
    expect(late).toHaveBeenCalledTimes(1);
  });

  it("can be used with await using", async () => {
    const cleanup = vi.fn();
    {
      const opened = scope.fork();
      opened.onDispose(cleanup);
      await opened[Symbol.asyncDispose]();
    }
    expect(cleanup).toHaveBeenCalledTimes(1);
  });

  it("can be used with using, where no cleanup is waited for", () => {
    const [cleanup, late] = [vi.fn(), vi.fn()];
    const opened = scope.fork();
    opened.onDispose(cleanup);
    opened.onDispose(() => Promise.resolve().then(late));
    opened[Symbol.dispose]();
    expect([cleanup.mock.calls.length, late.mock.calls.length]).toEqual([1, 0]);
    expect(Object.keys(opened)).toEqual(["frame"]);
  });
});

describe("scope.bind", () => {
  it("keeps the scope, this and the arguments", () => {
    const bound = scope.run("mine", () =>
      scope.bind(function (this: string, ...rest: number[]) {
        return [scope.current().key, this, ...rest];
      }),
    );
    expect(bound.call("self", 1, 2)).toEqual(["mine", "self", 1, 2]);
  });
});
