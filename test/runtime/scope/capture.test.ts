import { describe, expect, it } from "vitest";
import { context } from "../../../runtime/src/holder/context.ts";
import { attach, capture } from "../../../runtime/src/scope/capture.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { ProjectFolder } from "../package/built-package.ts";
import { freshFlag, MODES, modeName } from "../with-mode.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const modes = MODES.map((mode) => [modeName(mode), mode] as const);

describe.each(modes)("captured contexts, %s", (_name, mode) => {
  const make = <T>(legacy: T) => context<T>("slot", { flag: freshFlag(mode), legacy });

  it("give their values to those that the other side names, for as long as the work lasts", async () => {
    const [tenant, user, other] = [make<string>("none"), make<{ id: number } | null>(null), make<number>(0)];
    const sent = await tenant.run("t", async () =>
      user.run({ id: 7 }, async () => structuredClone(capture({ tenant, who: user }))),
    );
    expect(sent.values).toEqual({ tenant: "t", who: { id: 7 } });
    const [here, there] = [make<string>("mine"), make<{ id: number } | null>(null)];
    const known = () => [here.value, there.value, other.value, scope.current().key];
    const work = async () => {
      const before = known();
      await turn();
      return [before, known()];
    };
    const contexts = { tenant: here, who: there, other };
    expect(await attach({ ...sent, key: "job" }, work, contexts)).toEqual([
      ["t", { id: 7 }, 0, "job"],
      ["t", { id: 7 }, 0, "job"],
    ]);
    expect(known()).toEqual(["mine", null, 0, null]);
    const failing = () => {
      expect(known().slice(0, 2)).toEqual(["t", { id: 7 }]);
      throw new Error("work failed");
    };
    expect(() => attach(sent, failing, contexts)).toThrow("work failed");
    expect(known()).toEqual(["mine", null, 0, null]);
  });
});

describe("captured contexts", () => {
  it("of a side that sent none leave the others as they are", () => {
    const tenant = context("tenant", { flag: freshFlag("on"), legacy: "mine" });
    const { key, details } = capture();
    expect(attach({ key, details }, () => tenant.value, { tenant })).toBe("mine");
  });

  it.each(["off", "on"])("reach a real worker thread, %s", (mode) => {
    const project = new ProjectFolder();
    try {
      project.write(
        "tenant.cjs",
        `exports.tenant = require("@unambient/runtime").context("tenant", { flag: "f", legacy: "none" });`,
      );
      project.write(
        "worker.cjs",
        `const { parentPort } = require("worker_threads");
         const { attach } = require("@unambient/runtime");
         const { tenant } = require("./tenant.cjs");
         parentPort.once("message", async (from) => {
           const inside = await attach(from, async () => { await null; return tenant.value; }, { tenant });
           parentPort.postMessage([inside, tenant.value]);
         });`,
      );
      project.write(
        "main.cjs",
        `const { Worker } = require("worker_threads");
         const { capture } = require("@unambient/runtime");
         const { tenant } = require("./tenant.cjs");
         const worker = new Worker(require("path").join(__dirname, "worker.cjs"));
         worker.once("message", (answer) => console.log(JSON.stringify(answer)));
         tenant.run("acme", () => worker.postMessage(capture({ tenant })));`,
      );
      const { stdout, stderr } = project.run("main.cjs", { UNAMBIENT_FLAGS: mode });
      expect([stderr, stdout]).toEqual(["", '["acme","none"]\n']);
    } finally {
      project.remove();
    }
  });
});
