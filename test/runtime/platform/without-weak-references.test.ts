import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { freshFlag, setFlag } from "../with-mode.ts";

describe("a platform without weak references", () => {
  beforeEach(() => {
    vi.stubGlobal("WeakRef", undefined);
    vi.stubGlobal("FinalizationRegistry", undefined);
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each(["off", "on"] as const)("holds state with the flag %s", (mode) => {
    const flag = freshFlag(mode);
    const level = cell("level", { flag, legacy: 1 });
    level.value += 1;
    setFlag(flag, mode === "on" ? "off" : "on");
    expect(level.value).toBe(2);
  });

  it("keeps an entry until its owner says that it has ended, or for good", () => {
    const flag = freshFlag("on");
    const agents = registry<string, object>("agents", { flag, legacy: new Map<string, object>() });
    const socket = new EventEmitter();
    const silent = {};
    agents.register("socket", socket, { owner: socket });
    agents.register("silent", silent, { owner: silent });
    socket.emit("close");
    expect([...agents.keys()]).toEqual(["silent"]);
  });
});
