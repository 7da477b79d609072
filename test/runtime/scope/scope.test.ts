import { describe, expect, it, vi } from "vitest";
import { scope } from "../../../runtime/src/scope/scope-api.ts";

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
