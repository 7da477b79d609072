import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProjectFolder } from "../package/built-package.ts";

let project: ProjectFolder;
beforeEach(() => (project = new ProjectFolder()));
afterEach(() => project.remove());

/** Runs a CommonJS program that prints one JSON value. */
function answerOf(
  text: string,
  environment: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): unknown {
  project.write("program.cjs", text);
  const { status, stdout, stderr } = project.run("program.cjs", environment, options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}

const tell = "const tell = (value) => console.log(JSON.stringify(value));";

describe("loading", () => {
  it("leaves no trace: no global, no listener, no handle, no output", () => {
    const answer = answerOf(`${tell}
      const before = [Reflect.ownKeys(globalThis).map(String), process.eventNames()].map(String);
      const { registry, cell, context, cache } = require("@unambient/runtime");
      registry("a", { flag: "f", legacy: new Map() }).set(1, 1);
      context("c", { flag: "f", legacy: 1 }).run(2, () => {});
      const inLoop = []; for (const key in globalThis) inLoop.push(key);
      tell([before, [Reflect.ownKeys(globalThis).map(String), process.eventNames()].map(String), process.getActiveResourcesInfo(), inLoop.join() === Object.keys(globalThis).join()]);`);
    const [before, after, resources, sameLoop] = answer as [string[], string[], string[], boolean];
    expect(after).toEqual(before);
    expect(resources.filter((name) => !/TTY|Pipe|FS/.test(name))).toEqual([]);
    expect(sameLoop).toBe(true);
  });

  it("gives ES modules and CommonJS the same copy", () => {
    project.write(
      "program.mjs",
      `import { createRequire } from "node:module";
       import * as esm from "@unambient/runtime";
       import * as testing from "@unambient/runtime/testing";
       const require = createRequire(import.meta.url);
       const cjs = require("@unambient/runtime");
       const names = Object.keys(cjs).sort();
       console.log(JSON.stringify([names.join() === Object.keys(esm).sort().join(), names.every((name) => cjs[name] === esm[name]), typeof testing.waitFor]));`,
    );
    expect(JSON.parse(project.run("program.mjs").stdout)).toEqual([true, true, "function"]);
  });

  it("needs no exports field: old resolvers find main and the stand-ins", () => {
    const answer = answerOf(`${tell}
      const path = require("path");
      const folder = path.join(__dirname, "node_modules/@unambient/runtime");
      const { main } = JSON.parse(require("fs").readFileSync(path.join(folder, "package.json"), "utf8"));
      tell([typeof require(path.join(folder, main)).registry, typeof require(path.join(folder, "testing")).waitFor]);`);
    expect(answer).toEqual(["function", "function"]);
  });

  it("names in each stand-in what it hands out: an old Rollup follows no module.exports to another file", () => {
    const answer = answerOf(`${tell}
      const fs = require("fs");
      const path = require("path");
      const folder = path.join(__dirname, "node_modules/@unambient/runtime");
      const standIns = fs.readdirSync(folder).filter((file) => file.endsWith(".js"));
      tell(standIns.map((file) => {
        const text = fs.readFileSync(path.join(folder, file), "utf8");
        const named = [...text.matchAll(/^exports\\.(\\w+) = /gm)].map((match) => match[1]);
        const real = require(path.join(folder, /require\\("(.*)"\\)/.exec(text)[1]));
        const given = require(path.join(folder, file));
        const differs = given.__esModule !== true || Object.keys(real).some((name) => given[name] !== real[name]);
        return [file, differs, named.join() === Object.keys(real).join()];
      }).filter(([, differs, isNamed]) => differs || !isNamed).concat([standIns.includes("testing.js")]));`);
    expect(answer).toEqual([true]);
  });

  it("asks for nothing by a node: specifier and for no other package", () => {
    const answer = answerOf(`${tell}
      const Module = require("module");
      const load = Module._load;
      const asked = new Set();
      Module._load = function (request) { asked.add(request); return load.apply(this, arguments); };
      require("@unambient/runtime");
      require("@unambient/runtime/testing");
      tell([...asked].filter((name) => !name.startsWith(".")));`);
    expect((answer as string[]).sort()).toEqual([
      "@unambient/runtime",
      "@unambient/runtime/testing",
      "async_hooks",
      "events",
      "fs",
      "os",
      "path",
      "perf_hooks",
      "v8",
    ]);
  });

  it("survives globals that tests patch before and after", () => {
    const answer = answerOf(
      `${tell}
      const { cache, context, registry, cell, dictionary, errorContext, scope, flags, Tracer } = require("@unambient/runtime");
      flags.setPercentage("p", 50);
      globalThis.setTimeout = globalThis.setInterval = globalThis.setImmediate = () => { throw new Error("timer"); };
      Promise.prototype.then = () => { throw new Error("promise"); };
      Date.now = () => { throw new Error("clock"); };
      const tables = cache("tables", { flag: "f", legacy: new Map(), ttl: 1e6 });
      tables.set(1, 2);
      const current = context("current", { flag: "f", legacy: undefined });
      const own = { flag: "f", inherit: "fresh" };
      const agents = registry("agents", { ...own, legacy: new Map() });
      const names = registry("names", { ...own, legacy: new Set() });
      const count = cell("count", { ...own, legacy: 0 });
      const jobs = dictionary("jobs", { ...own, legacy: {} });
      const read = () => scope.run("key", () => {
        agents.set(1, 2); names.add(1); count.value += 1; jobs.set("a", 1);
        return [agents.get(1), names.has(1), count.value, jobs.get("a"), errorContext.withContext({ a: 1 }, () => errorContext.getContext().a)];
      });
      flags.measure({ every: 1 });
      tell([tables.get(1), tables.size, current.run(3, () => current.value), read(), flags.enabledFor("p", "k") === flags.enabledFor("p", "k"), new Tracer().withSpan("s", () => 1)]);`,
      { UNAMBIENT_FLAGS: "on" },
    );
    expect(answer).toEqual([2, 1, 3, [2, true, 1, 1, 1], true, 1]);
  });
});

describe("loading a module again", () => {
  it("starts fresh, as the module's own state did before, and keeps the flags", () => {
    project.write(
      "state.cjs",
      `exports.agents = require("@unambient/runtime").registry("agents", { flag: "f", legacy: new Map() });`,
    );
    const answer = answerOf(`${tell}
      const first = require("./state.cjs").agents;
      first.set("a", 1);
      require("@unambient/runtime").flags.set("f", "on");
      for (const key of Object.keys(require.cache)) delete require.cache[key];
      const second = require("./state.cjs").agents;
      tell([first === second, second.size, require("@unambient/runtime").flags.enabled("f"), first.size]);`);
    expect(answer).toEqual([false, 0, true, 1]);
  });

  it("in a fresh vm context has flags, scopes and collections of its own", () => {
    const answer = answerOf(`${tell}
      const vm = require("vm"), fs = require("fs"), path = require("path"), Module = require("module");
      // What Jest does: a module system inside the context, builtins from outside.
      function realm() {
        const context = vm.createContext({ process });
        const modules = new Map();
        const load = (file) => {
          if (modules.has(file)) return modules.get(file).exports;
          const module = { exports: {} };
          modules.set(file, module);
          const run = vm.runInContext(Module.wrap(fs.readFileSync(file, "utf8")), context, { filename: file });
          const local = Module.createRequire(file);
          run(module.exports, (id) => id.startsWith(".") ? load(local.resolve(id)) : require(id), module, file, path.dirname(file));
          return module.exports;
        };
        return { load, context };
      }
      const main = require.resolve("@unambient/runtime");
      const [a, b] = [realm(), realm()];
      const [ra, rb] = [a.load(main), b.load(main)];
      ra.flags.set("f", "on");
      a.context.registry = ra.registry;
      const inside = vm.runInContext("const m = registry('m', { flag: 'f', legacy: new Map([[1, 1]]) }); m.set(2, 2); m instanceof Map && m.size === 2 && [...m].length === 2", a.context);
      const fromOutside = ra.registry("o", { flag: "f", inherit: "fresh", legacy: new Map([[1, 1]]) });
      const copy = ra.cell("copy", { flag: "f", inherit: "copy", legacy: { n: [1] } });
      const copied = ra.scope.run(() => { copy.value.n.push(2); return copy.value.n.length; }) === 2 && copy.value.n.length === 1;
      const tables = ra.cache("tables", { flag: "f", legacy: new Map() });
      const kept = tables.set(1, 1).get(1) === 1;
      const scoped = ra.scope.run(() => { fromOutside.set(3, 3); return [...fromOutside.keys()]; });
      tell([ra.flags.enabled("f"), rb.flags.status().some(({ mode }) => mode === "on"), inside, scoped, fromOutside instanceof Map, copied, kept]);`);
    expect(answer).toEqual([true, false, true, [3], true, true, true]);
  });
});

describe("another object in the place of process", () => {
  it("changes no flag", () => {
    const answer = answerOf(`${tell}
      const { flags } = require("@unambient/runtime");
      const before = process;
      flags.set("f", "on");
      globalThis.process = { env: {} };
      const isOn = flags.enabled("f");
      globalThis.process = before;
      tell(isOn);`);
    expect(answer).toBe(true);
  });
});

describe("two copies of the runtime in a process", () => {
  it("agree on scopes and flags", () => {
    const answer = answerOf(`${tell}
      const first = require("@unambient/runtime");
      for (const key of Object.keys(require.cache)) delete require.cache[key];
      const second = require("@unambient/runtime");
      const slot = first.context("slot", { flag: "f", legacy: undefined });
      second.flags.set("f", "on");
      const key = slot.run("inside", () => second.scope.run("key", () => [first.scope.current().key, slot.value]));
      tell([first !== second, key]);`);
    expect(answer).toEqual([true, ["key", "inside"]]);
  });
});

describe("what goes wrong on the new path", () => {
  it.each(["off", "shadow", "on"])(
    "rejects nothing that nobody handles and does not end the process, %s",
    (mode) => {
      const answer = answerOf(
        `${tell}
      process.on("unhandledRejection", (error) => tell(["unhandled", String(error)]));
      const { sampledEvents, registry, cache, scope, Server, Supervisor, Tracer } = require("@unambient/runtime");
      const rejecting = sampledEvents("rejecting", { flag: "f", sink: async () => { throw new Error("down"); } });
      const throwing = sampledEvents("throwing", { flag: "f", sink: () => { throw new Error("down"); }, interval: 1 });
      for (const events of [rejecting, throwing]) for (const name of ["a", "b"]) events.emitBatched(name);
      const agents = registry("agents", { flag: "f", legacy: new Map(), owner: () => { throw new Error("rule"); } });
      agents.set("a", 1);
      const tables = cache("tables", { flag: "f", legacy: new Map() });
      tables.getOrCompute("a", async () => { throw new Error("load"); }).catch(() => {});
      new Tracer().withSpan("s", async () => { throw new Error("work"); }).catch(() => {});
      const server = new Server("s", { init: () => 0, handleCast: () => { throw new Error("handler"); } });
      const supervisor = new Supervisor("top", { intensity: 100 });
      supervisor.add(server).then(() => supervisor.start()).then(() => server.cast(1));
      setTimeout(() => tell([agents.size, rejecting.metrics().emitted, throwing.metrics().emitted]), 100);`,
        { UNAMBIENT_FLAGS: mode },
      );
      expect(answer).toEqual([1, 2, 2]);
    },
  );
});

describe("async hooks", () => {
  it("are not switched on while every flag is off", () => {
    const text = `${tell}
      const { AsyncLocalStorage } = require("async_hooks");
      let runs = 0;
      const run = AsyncLocalStorage.prototype.run;
      AsyncLocalStorage.prototype.run = function (...args) { runs += 1; return run.apply(this, args); };
      const { context, cell, registry } = require("@unambient/runtime");
      const current = context("current", { flag: "f", legacy: undefined });
      current.run(1, () => current.value);
      tell(runs);`;
    expect(answerOf(text)).toBe(0);
    expect(answerOf(text, { UNAMBIENT_FLAGS: "on" })).toBe(1);
  });
});

describe("memory", () => {
  it("is given back: facades, scopes, owners, weak keys", () => {
    const answer = answerOf(
      `${tell}
      const { registry, context, cell, scope, flags } = require("@unambient/runtime");
      const rounds = async (count, work) => {
        // A turn now and then: what a WeakRef was made of lives until the end of its turn.
        for (let i = 0; i < count; i += 1) { await work(i); if (i % 100 === 0) await new Promise(setImmediate); }
        return settled();
      };
      // The least of some looks: a collection that comes late, as on a busy machine, is no leak.
      const settled = async () => {
        let least = Infinity;
        for (let look = 0; look < 5; look += 1) {
          gc(); await new Promise((r) => setTimeout(r, 5)); gc();
          least = Math.min(least, process.memoryUsage().heapUsed);
        }
        return least;
      };
      const grown = async (work) => { const before = await rounds(2000, work); return (await rounds(20000, work)) - before; };
      const { EventEmitter } = require("events");
      const known = new EventEmitter();
      const shared = registry("shared", { flag: "f", legacy: new Map() });
      const weak = registry("weak", { flag: "f", legacy: new WeakMap() });
      const slot = cell("slot", { flag: "f", inherit: "fresh", legacy: 0 });
      // Work that starts itself again inside two contexts, for ever: what it runs in must not pile up.
      const [outer, inner] = ["outer", "inner"].map((name) => context(name, { flag: "f", legacy: 0 }));
      const grownInside = async () => {
        let left = 60000; let before = 0; let after = 0; let done;
        const tick = () => {
          left -= 1;
          if (left === 50000) { gc(); before = process.memoryUsage().heapUsed; }
          if (left === 0) { gc(); after = process.memoryUsage().heapUsed; return done(); }
          outer.run(left, () => inner.run(left, () => setImmediate(tick)));
        };
        await new Promise((resolve) => { done = resolve; tick(); });
        return after - before;
      };
      (async () => tell({
        facades: await grown(() => registry("made", { flag: "f", legacy: new Map() }).set(1, 1)),
        scopes: await grown(() => scope.run("key", async () => { slot.value = 1; })),
        owners: await grown((i) => { const owner = new EventEmitter(); shared.register(i, { i }, { owner }); owner.emit("close"); }),
        registrations: await grown(() => {
          for (const key of ["a", "b", "c", "d", "e"]) { shared.register(key, {}, { owner: known }); shared.unregister(key); }
        }),
        listeners: 1e6 * known.listenerCount("close"),
        runs: await grownInside(),
        weakKeys: await grown(() => weak.set({}, new Array(100).fill(0))),
      }))();`,
      { UNAMBIENT_FLAGS: "on" },
      ["--expose-gc"],
    ) as Record<string, number>;
    // A flag's list of facades is pruned now and then, which is worth a megabyte; what leaks is worth several.
    for (const [what, bytes] of Object.entries(answer))
      expect([what, bytes < 2_000_000]).toEqual([what, true]);
  });

  it.each([
    ["an owner that announces no end", "{ plain: true }"],
    ["an emitter given as a WeakRef", "new WeakRef(new (require('events'))())"],
  ])("of %s may be collected, and its entry then goes", (_what, owner) => {
    const answer = answerOf(
      `${tell}
      const { registry } = require("@unambient/runtime");
      const agents = registry("agents", { flag: "f", legacy: new Map() });
      const held = { held: true };
      const byReference = agents.register("held", 1, { owner: new WeakRef(held) });
      (function () { agents.register("a", 1, { owner: ${owner} }); })();
      (async () => {
        for (let i = 0; i < 50 && agents.has("a"); i += 1) { gc(); await new Promise((r) => setTimeout(r, 5)); }
        tell([...agents.keys(), held.held, byReference(), agents.size]);
      })();`,
      { UNAMBIENT_FLAGS: "on" },
      ["--expose-gc"],
    );
    expect(answer).toEqual(["held", true, true, 0]);
  });
});
