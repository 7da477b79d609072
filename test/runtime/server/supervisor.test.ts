import { describe, expect, it, vi } from "vitest";
import type { Child, ExitReason } from "../../../runtime/src/server/child.ts";
import { Supervisor, type ChildOptions, type Strategy } from "../../../runtime/src/server/supervisor.ts";

/** A child that ends when it is told to, and writes down what is done with it. */
class Worker implements Child {
  readonly name: string;
  failingStarts = 0;
  private readonly log: string[];
  private listeners: ((reason: ExitReason) => void)[] = [];

  constructor(name: string, log: string[]) {
    this.name = name;
    this.log = log;
  }

  start(): void {
    if (this.failingStarts > 0) {
      this.failingStarts -= 1;
      throw new Error(`${this.name} cannot start`);
    }
    this.log.push(`+${this.name}`);
  }

  stop(): void | Promise<void> {
    this.log.push(`-${this.name}`);
  }

  onExit(listener: (reason: ExitReason) => void): void {
    this.listeners.push(listener);
  }

  end(reason: ExitReason = { kind: "crash", error: new Error(`${this.name} crashed`) }): void {
    for (const listener of this.listeners) listener(reason);
  }
}

async function family(strategy: Strategy, options: ChildOptions = {}, intensity = 3) {
  const log: string[] = [];
  const supervisor = new Supervisor("top", { strategy, intensity });
  const [a, b, c] = [new Worker("a", log), new Worker("b", log), new Worker("c", log)];
  for (const child of [a, b, c]) await supervisor.add(child, options);
  await supervisor.start();
  log.length = 0;
  const settled = async (): Promise<string> => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    return log.splice(0).join(" ");
  };
  return { supervisor, a, b, c, log, settled };
}

describe("Supervisor", () => {
  it("starts in order and stops in the reverse order", async () => {
    const log: string[] = [];
    const supervisor = new Supervisor("top");
    for (const name of ["a", "b", "c"]) await supervisor.add(new Worker(name, log));
    await supervisor.start();
    await supervisor.stop();
    expect(log).toEqual(["+a", "+b", "+c", "-c", "-b", "-a"]);
  });

  it.each([
    ["one_for_one", "+b"],
    ["rest_for_one", "-c +b +c"],
    ["one_for_all", "-c -a +a +b +c"],
  ] as const)("restarts %s", async (strategy, expected) => {
    const { b, settled } = await family(strategy);
    b.end();
    expect(await settled()).toBe(expected);
  });

  it.each([
    ["permanent", "normal", "+b"],
    ["transient", "normal", ""],
    ["temporary", "normal", ""],
    ["permanent", "crash", "+b"],
    ["transient", "crash", "+b"],
    ["temporary", "crash", ""],
  ] as const)("treats a %s child's %s end as OTP does", async (restart, kind, expected) => {
    const { b, settled } = await family("one_for_one", { restart });
    b.end(kind === "crash" ? { kind, error: new Error("crash") } : { kind });
    expect(await settled()).toBe(expected);
  });

  it("gives up when there are too many restarts in its period, and tells its own supervisor", async () => {
    const { supervisor, a, settled } = await family("one_for_one", {}, 2);
    const exit = vi.fn();
    supervisor.onExit(exit);
    for (let i = 0; i < 3; i += 1) a.end();
    expect(await settled()).toBe("+a +a -c -b -a");
    expect(exit).toHaveBeenCalledTimes(1);
    expect(exit.mock.calls[0]?.[0]).toMatchObject({
      kind: "crash",
      error: { message: expect.stringContaining("gave up") },
    });
    a.end();
    expect(await settled()).toBe("");
  });

  it("forgets restarts that are longer ago than its period", async () => {
    const now = vi.spyOn(performance, "now");
    const { a, settled } = await family("one_for_one", {}, 1);
    for (const time of [0, 6000, 12_000]) {
      now.mockReturnValue(time);
      a.end();
      expect(await settled()).toBe("+a");
    }
    now.mockRestore();
  });

  it("forgets restarts of a later time, when the clock was set back", async () => {
    const now = vi.spyOn(performance, "now");
    const { a, settled } = await family("one_for_one", {}, 1);
    for (const time of [12_000, 6000, 0]) {
      now.mockReturnValue(time);
      a.end();
      expect(await settled()).toBe("+a");
    }
    now.mockRestore();
  });

  it("takes a start that fails for a crash", async () => {
    const { supervisor, a, settled } = await family("one_for_one");
    a.failingStarts = 2;
    a.end();
    expect(await settled()).toBe("+a");
    expect(supervisor.restarts).toBe(3);
  });

  it("is a child itself: nested supervisors restart their own first", async () => {
    const { supervisor, a, log, settled } = await family("one_for_all", {}, 0);
    const top = new Supervisor("above");
    await top.add(supervisor);
    await top.start();
    log.length = 0;
    a.end();
    expect(await settled()).toBe("-c -b -a +a +b +c");
    expect(top.restarts).toBe(1);
  });

  it("leaves a child to itself that does not stop in time, or fails to, and stops the others", async () => {
    const said = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const { supervisor, b, c, settled } = await family("one_for_one", { shutdown: 20 });
    c.stop = () => new Promise(() => undefined);
    b.stop = () => Promise.reject(new Error("stuck"));
    await supervisor.stop();
    expect(await settled()).toBe("-a");
    expect(said).toHaveBeenCalledTimes(2);
    said.mockRestore();
  });

  it("starts a child at once that is added while it runs", async () => {
    const { supervisor, log, settled } = await family("one_for_one");
    await supervisor.add(new Worker("d", log));
    expect(await settled()).toBe("+d");
  });
});
