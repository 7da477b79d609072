import { describe, expect, it } from "vitest";
import { scopedHandler } from "../../../runtime/src/adapters/handler.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag } from "../with-mode.ts";

interface Job {
  readonly id: string;
}

/** A handler that says which scope it runs in, and when that ends. */
function work() {
  const log: string[] = [];
  const handle = async function handleJob(this: unknown, { id }: Job): Promise<string> {
    scope.current().onDispose(() => void log.push(`${id} ended`));
    await Promise.resolve();
    log.push(`${id} in ${scope.current().key ?? "root"}`);
    return id;
  };
  return { log, handle };
}

const key = ({ id }: Job): string => id;

describe("a scoped handler", () => {
  it("runs each call in a scope of its own, which ends when the promise settles", async () => {
    const { log, handle } = work();
    const scoped = scopedHandler(handle, { key });
    expect(await Promise.all([scoped({ id: "a" }), scoped({ id: "b" })])).toEqual(["a", "b"]);
    expect(log).toEqual(["a in a", "b in b", "a ended", "b ended"]);
  });

  it.each([
    ["off", "root"],
    ["shadow", "root"],
    ["on", "a"],
    [{ percentage: 100 }, "a"],
  ] as const)("opens one with the flag %j: it runs in %s", async (mode, where) => {
    const { log, handle } = work();
    await scopedHandler(handle, { key, flag: freshFlag(mode) })({ id: "a" });
    expect(log).toContain(`a in ${where}`);
  });

  it("sticks a percentage to the key, and opens none without one", async () => {
    const flag = freshFlag({ percentage: 99 });
    const { log, handle } = work();
    await scopedHandler(handle, { flag })({ id: "a" });
    expect(log).toEqual(["a in root"]);
  });

  it("leaves this, name and length as they were: libraries look at them", async () => {
    const seen: unknown[] = [];
    const handler = function takesDone(this: unknown, job: Job, done: () => void): void {
      seen.push(this, job, done);
    };
    const scoped = scopedHandler(handler, { flag: freshFlag("on") });
    const done = (): void => undefined;
    scoped.call("queue" as never, { id: "a" }, done);
    expect(seen).toEqual(["queue", { id: "a" }, done]);
    expect([scoped.name, scoped.length]).toEqual(["takesDone", 2]);
  });
});
