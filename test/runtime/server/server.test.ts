import { afterEach, describe, expect, it, vi } from "vitest";
import type { ServerBehaviour } from "../../../runtime/src/server/server-behaviour.ts";
import { Server } from "../../../runtime/src/server/server.ts";
import { ServerDown, ServerOverloaded, ServerTimeout } from "../../../runtime/src/server/server-errors.ts";
import { Supervisor } from "../../../runtime/src/server/supervisor.ts";
import { signal } from "../../../runtime/src/testing/signal.ts";

afterEach(() => void vi.useRealTimers());

type Request = "next" | "crash" | "slow";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function counting(log: string[] = []): ServerBehaviour<number, Request, number, number> {
  return {
    init: (last) => last ?? 0,
    async handleCall(request, count) {
      log.push(`begin ${request}`);
      if (request === "slow") await turn();
      if (request === "crash") throw new Error("handler failed");
      log.push(`end ${request}`);
      return { reply: count, state: count + 1 };
    },
    handleCast: (amount, count) => count + amount,
    handleInfo: (_message, count) => count + 1000,
  };
}

async function running(behaviour = counting(), options = {}) {
  const server = new Server("counter", behaviour, options);
  await server.start();
  return server;
}

describe("Server", () => {
  it("answers calls, takes casts and infos, in the order sent", async () => {
    const server = await running();
    expect(await server.call("next")).toBe(0);
    expect(server.cast(10)).toBe(true);
    expect(server.info("tick")).toBe(true);
    expect(await server.call("next")).toBe(1011);
    expect(server.metrics()).toEqual({ handled: 4, waiting: 0, dropped: 0, timeouts: 0, crashes: 0 });
  });

  it("runs one handler at a time", async () => {
    const log: string[] = [];
    const server = await running(counting(log));
    await Promise.all([server.call("slow"), server.call("next"), server.call("slow")]);
    expect(log).toEqual(["begin slow", "end slow", "begin next", "end next", "begin slow", "end slow"]);
  });

  it("takes messages before it is started, and handles them then", async () => {
    const server = new Server("counter", counting());
    const answer = server.call("next");
    await server.start();
    expect(await answer).toBe(0);
  });

  it("refuses what does not fit into the mailbox, and counts it", async () => {
    const server = await running(counting(), { mailboxLimit: 2 });
    const answers = [server.call("slow"), server.call("next"), server.call("next"), server.call("next")];
    const kinds = (await Promise.allSettled(answers)).map((each) =>
      each.status === "fulfilled" ? each.value : each.reason,
    );
    expect(kinds.filter((each) => each instanceof ServerOverloaded).length).toBeGreaterThan(0);
    expect(server.metrics().dropped).toBe(kinds.filter((each) => each instanceof ServerOverloaded).length);
  });

  it("gives up a call when its time is over; one that still waits in line is never run", async () => {
    vi.useFakeTimers();
    const release = signal();
    const log: string[] = [];
    const server = await running({
      init: () => 0,
      async handleCall(request: Request) {
        log.push(request);
        await release.wait({ timeout: 1e6 });
        return { reply: 1 };
      },
    } as ServerBehaviour<number, Request, number, number>);
    const first = server.call("slow", { timeout: 100 });
    const second = server.call("next", { timeout: 100 });
    const outcomes = Promise.allSettled([first, second]);
    await vi.advanceTimersByTimeAsync(101);
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ reason: expect.any(ServerTimeout) });
    release.set();
    await server.stop();
    expect(log).toEqual(["slow"]);
    expect(server.metrics().timeouts).toBe(2);
  });

  it("leaves no timer behind once it has answered", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const server = await running();
    await server.call("next", { timeout: 1000 });
    await server.call("crash", { timeout: 1000 }).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("handles what waits before it stops, and refuses what comes later", async () => {
    const terminate = vi.fn();
    const server = await running({ ...counting(), terminate });
    const answers = [server.call("slow"), server.call("next")];
    await server.stop();
    expect(await Promise.all(answers)).toEqual([0, 1]);
    await expect(server.call("next")).rejects.toThrow(ServerDown);
    expect(server.cast(1)).toBe(false);
    expect(terminate).toHaveBeenCalledWith({ kind: "shutdown" }, 2);
  });

  it("that nobody supervises tells all callers of its crash", async () => {
    const server = await running();
    const answers = await Promise.allSettled([server.call("crash"), server.call("next")]);
    expect(answers).toMatchObject([
      { reason: new Error("handler failed") },
      { reason: expect.any(ServerDown) },
    ]);
  });

  it("can be killed while a handler hangs", async () => {
    const server = await running({ init: () => 0, handleCall: () => new Promise(() => undefined) });
    void server.call("slow").catch(() => undefined);
    const waiting = server.call("next");
    server.kill();
    await expect(waiting).rejects.toThrow(ServerDown);
  });
});

describe("a supervised Server", () => {
  it("loses no acknowledged call and no waiting message in a crash", async () => {
    const supervisor = new Supervisor("top", { intensity: 100 });
    const server = new Server("counter", counting());
    await supervisor.add(server);
    await supervisor.start();
    const answers = await Promise.allSettled([
      server.call("next"),
      server.call("crash"),
      server.call("next"),
      server.call("crash"),
      server.call("next"),
    ]);
    expect(answers.map((each) => (each.status === "fulfilled" ? each.value : "crash"))).toEqual([
      0,
      "crash",
      1,
      "crash",
      2,
    ]);
    expect(supervisor.restarts).toBe(2);
    await supervisor.stop();
    expect(server.metrics()).toMatchObject({ crashes: 2, dropped: 0 });
  });
});
