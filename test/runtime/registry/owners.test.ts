import { spawn } from "node:child_process";
import { EventEmitter, getEventListeners, once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { Worker } from "node:worker_threads";
import { describe, expect, it, vi } from "vitest";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { freshFlag, setFlag } from "../with-mode.ts";

function agentsWith(flag: string) {
  return registry<string, object>("agents", {
    flag,
    legacy: new Map<string, object>(),
    owner: (value) => value,
  });
}

describe("owners", () => {
  it("leaves entries alone while the flag is off", () => {
    const agents = agentsWith(freshFlag("off"));
    const socket = new EventEmitter();
    agents.set("a", socket);
    socket.emit("close");
    expect(agents.has("a")).toBe(true);
    expect(socket.eventNames()).toEqual([]);
  });

  it.each(["close", "exit", "end", "disconnect"])("takes an entry out at its emitter's %s", (event) => {
    const agents = agentsWith(freshFlag("on"));
    const socket = new EventEmitter();
    agents.set("a", socket).set("b", new EventEmitter());
    socket.emit(event);
    expect([...agents.keys()]).toEqual(["b"]);
    expect(socket.eventNames()).toEqual([]);
    expect(agents.metrics()).toMatchObject({ removedByOwner: 1, watchedEntries: 1, watchedOwners: 1 });
  });

  it("takes entries out when a signal aborts, an event target closes, a resource is disposed", () => {
    const agents = agentsWith(freshFlag("on"));
    const controller = new AbortController();
    const target = new EventTarget();
    const resource = {
      disposed: 0,
      [Symbol.dispose]() {
        this.disposed += 1;
      },
    };
    agents.register("signal", {}, { owner: controller.signal });
    agents.register("target", {}, { owner: target });
    agents.register("resource", {}, { owner: resource });
    controller.abort();
    target.dispatchEvent(new Event("close"));
    resource[Symbol.dispose]();
    expect(agents.size).toBe(0);
    expect(resource.disposed).toBe(1);
    expect(Object.getOwnPropertyNames(resource)).toEqual(["disposed"]);
  });

  it("takes entries out when a real worker, child process or socket is over, or a resource disposed without waiting", async () => {
    const agents = agentsWith(freshFlag("on"));
    const worker = new Worker("", { eval: true });
    const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    const server = createServer((peer) => peer.end()).listen(0);
    await once(server, "listening");
    const socket = connect((server.address() as AddressInfo).port);
    const resource = { [Symbol.asyncDispose]: () => Promise.resolve() };
    for (const [name, owner] of Object.entries({ worker, child, socket, resource }))
      agents.register(name, {}, { owner });
    expect(agents.size).toBe(4);
    await Promise.all([
      once(worker, "exit"),
      once(child, "exit"),
      once(socket.resume(), "close"),
      resource[Symbol.asyncDispose](),
    ]);
    server.close();
    expect([...agents.keys()]).toEqual([]);
  });

  it("takes an entry out at once when its owner has ended before", () => {
    const agents = agentsWith(freshFlag("on"));
    agents.register("a", {}, { owner: AbortSignal.abort() });
    agents.register("b", {}, { owner: Object.assign(new EventEmitter(), { destroyed: true }) });
    expect(agents.size).toBe(0);
    expect(agents.metrics()).toMatchObject({ watchedEntries: 0, watchedOwners: 0 });
  });

  it("does not take out what replaced the entry of an ended owner", () => {
    const agents = agentsWith(freshFlag("on"));
    const first = new EventEmitter();
    const second = new EventEmitter();
    agents.set("a", first).set("a", second);
    first.emit("close");
    expect(agents.get("a")).toBe(second);
    expect(first.eventNames()).toEqual([]);
  });

  it("gives back from register what takes out just that entry", () => {
    const agents = agentsWith(freshFlag("on"));
    const leave = agents.register("a", new EventEmitter());
    agents.set("a", new EventEmitter());
    expect(leave()).toBe(false);
    expect(agents.size).toBe(1);
  });

  it("watches what is there when the flag goes on and stops when it goes off", () => {
    const flag = freshFlag("off");
    const agents = agentsWith(flag);
    const [early, explicit, late] = [new EventEmitter(), new EventEmitter(), new EventEmitter()];
    agents.set("early", early);
    agents.register("explicit", {}, { owner: explicit });
    setFlag(flag, "on");
    explicit.emit("close");
    expect([...agents.keys()]).toEqual(["early"]);
    agents.set("late", late);
    setFlag(flag, "off");
    expect([early, late].flatMap((owner) => owner.eventNames())).toEqual([]);
    late.emit("close");
    expect([...agents.keys()]).toEqual(["early", "late"]);
  });

  it("serves the legacy answer in shadow and records what would have been gone", () => {
    const agents = agentsWith(freshFlag("shadow"));
    const socket = new EventEmitter();
    agents.set("a", socket);
    socket.emit("close");
    expect(agents.get("a")).toBe(socket);
    expect(agents.has("a")).toBe(true);
    expect(agents.size).toBe(1);
    expect(agents.metrics().mismatches).toBe(3);
  });

  it("never lets an error of the new path reach the caller", () => {
    const agents = registry<string, object>("agents", {
      flag: freshFlag("on"),
      legacy: new Map<string, object>(),
      owner: () => {
        throw new Error("no owner");
      },
    });
    expect(agents.set("a", {}).size).toBe(1);
  });

  it("adds one listener an owner, draws no warning and leaves none behind after 100,000 rounds", () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const agents = agentsWith(freshFlag("on"));
    const owner = new EventEmitter();
    for (let i = 0; i < 10; i += 1) owner.on("close", () => i);
    for (let i = 0; i < 50; i += 1) agents.register(`key-${i}`, {}, { owner });
    expect(owner.listenerCount("close")).toBe(11);
    for (let i = 0; i < 50; i += 1) agents.unregister(`key-${i}`);
    for (let i = 0; i < 100_000; i += 1) {
      agents.register("agent", {}, { owner });
      agents.unregister("agent");
    }
    expect(owner.listenerCount("close")).toBe(10);
    expect(agents.metrics()).toMatchObject({ watchedEntries: 0, watchedOwners: 0, size: 0 });
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it("draws no warning where many registries watch one signal or target, and leaves no listener behind", () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const { signal } = new AbortController();
    const target = new EventTarget();
    const registries = Array.from({ length: 15 }, () => agentsWith(freshFlag("on")));
    for (const agents of registries) {
      agents.register("signal", {}, { owner: signal });
      agents.register("target", {}, { owner: target });
    }
    expect([getEventListeners(signal, "abort").length, getEventListeners(target, "close").length]).toEqual([
      15, 15,
    ]);
    for (const agents of registries) agents.clear();
    expect([...getEventListeners(signal, "abort"), ...getEventListeners(target, "close")]).toEqual([]);
    expect(warned.mock.calls).toEqual([]);
    warned.mockRestore();
  });

  it("finds by metadata and by computed attribute, also after a change", () => {
    const agents = registry<string, { role: string }>("agents", {
      flag: freshFlag("on"),
      legacy: new Map<string, { role: string }>(),
      indexes: { role: (agent) => agent.role },
    });
    const [planner, writer] = [{ role: "planner" }, { role: "writer" }];
    agents.set("p", planner);
    agents.register("w", writer, { metadata: { team: 1 } });
    expect(agents.find({ role: "planner" })).toEqual([planner]);
    expect(agents.find({ role: "writer", team: 1 })).toEqual([writer]);
    expect(agents.find({ role: "writer", team: 2 })).toEqual([]);
    expect(agents.metadata("w")).toEqual({ team: 1 });
    agents.set("p", writer);
    expect(agents.find({ role: "planner" })).toEqual([]);
    agents.clear();
    expect(agents.find({ role: "writer" })).toEqual([]);
  });
});
