import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProjectFolder, runtimeFolder } from "./built-package.ts";
import { BUNDLER, errorsIn, NODE, STRICT } from "./compile.ts";

// As users see the types: from the built declaration files, under the strictest options and under lax old ones.
let project: ProjectFolder;
beforeAll(() => (project = new ProjectFolder()));
afterAll(() => project.remove());

const uses = `
import { registry, dictionary, cache, cell, context, flags, scope, sampledEvents, Server, Tracer } from "@unambient/runtime";
import { waitFor, signal } from "@unambient/runtime/testing";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_proof: Equal<A, B>): void => undefined;

interface Job { readonly id: number }
const flag = "f";

const inferred = registry("a", { flag, legacy: new Map<string, Job>() });
const asMap: Map<string, Job> = inferred;
same<ReturnType<typeof inferred.get>, Job | undefined>(true);
const named: Map<string, Job> = registry<string, Job>("a", { flag, legacy: new Map() });
const owned = registry<string, Job>("a", { flag, legacy: new Map(), owner: (job) => ({ job: job.id }), indexes: { id: (job) => job.id } });
const leave: () => boolean = owned.register("k", { id: 1 }, { metadata: { team: 1 } });
const asSet: Set<Job> = registry<Job>("a", { flag, legacy: new Set<Job>() });
const asArray: Job[] = registry<Job>("a", { flag, legacy: [] as Job[] });
const bare = registry("a", { flag, legacy: [] as Job[] });
same<typeof bare, Job[]>(true);
const asWeakMap: WeakMap<object, Job> = registry<object, Job>("a", { flag, legacy: new WeakMap<object, Job>() });
const asWeakSet: WeakSet<object> = registry<object>("a", { flag, legacy: new WeakSet<object>() });

const untyped = registry("a", { flag, legacy: new Map() });
same<ReturnType<typeof untyped.get>, any>(true);
const untypedSet = registry("a", { flag, legacy: new Set() });
same<Parameters<typeof untypedSet.add>[0], unknown>(true);
const untypedTable = cache("a", { flag, legacy: new Map() });
same<ReturnType<typeof untypedTable.get>, any>(true);
const untypedWeak = registry<any, any>("a", { flag, legacy: new WeakMap() });
same<typeof untypedWeak, WeakMap<any, any>>(true);
const untypedWeakTable = cache<any, any>("a", { flag, legacy: new WeakMap() });
same<typeof untypedWeakTable, WeakMap<any, any>>(true);
const untypedArray = registry<any>("a", { flag, legacy: [] });
same<typeof untypedArray, any[]>(true);
const declaredWeak: WeakMap<Job, string> = cache("a", { flag, legacy: new WeakMap() });
const declaredSet: Set<Job> = registry<Job>("a", { flag, legacy: new Set() });

const jobs = dictionary<Job>("a", { flag, legacy: {} });
same<ReturnType<typeof jobs.get>, Job>(true);
dictionary("a", { flag, legacy: {} as Record<string, Job> }).set("k", { id: 1 });
dictionary("a", { flag, legacy: {} as Record<number, Job> }).set(7, { id: 1 });
dictionary<Job>("a", { flag, legacy: Object.create(null) });

const tables: Map<string, Job> = cache<string, Job>("a", { flag, legacy: new Map<string, Job>(), ttl: 1000, max: 10 });
const loaded: Promise<Job> = cache("a", { flag, legacy: new Map<string, Job>() }).getOrCompute("k", async () => ({ id: 1 }));
const weakly: WeakMap<object, Job> = cache<object, Job>("a", { flag, legacy: new WeakMap<object, Job>() });

const count = cell<number>("a", { flag, legacy: 0 });
count.value += 1;
const literal = cell("a", { flag, legacy: "x" as "x" | "y" });
literal.value = "y";
const current = context<Job | undefined>("a", { flag, legacy: undefined });
const id: number = current.run({ id: 1 }, () => 7);
const later: Promise<number> = current.run({ id: 1 }, async () => 7);
if (current.value) current.value.id.toFixed();
const bound: (n: number) => string = current.bind((n: number) => String(n));

const opened = scope.fork({ key: "k" });
const inScope: number = scope.run("k", () => 7);
flags.set("f", { percentage: 5 });
sampledEvents("a", { flag, sink: (events) => console.log(events[0]?.name) }).emitEvent("x");
const server = new Server<number, "next", number, never>("s", { init: (last) => last ?? 0 });
const answer: Promise<number> = server.call("next");
const spanName: string = new Tracer().withSpan("a", (span) => span.name);
const waited: Promise<Job> = waitFor(() => asMap.get("k"));
const raised: Promise<number> = signal<number>().wait();
export { declaredWeak, declaredSet, asMap, named, leave, asSet, asArray, asWeakMap, asWeakSet, tables, loaded, weakly, id, later, bound, opened, inScope, answer, spanName, waited, raised };
`;

// Each line below must be an error: an expectation that is not met is one itself.
const misuses = `
import { registry, cell, flags } from "@unambient/runtime";
// @ts-expect-error a registry is no Map of another type
export const wrong: Map<string, string> = registry("a", { flag: "f", legacy: new Map<string, number>() });
// @ts-expect-error a plain object is no collection
registry("a", { flag: "f", legacy: { a: 1 } });
// @ts-expect-error a cell holds its type only
cell<number>("a", { flag: "f", legacy: 0 }).value = "x";
// @ts-expect-error a mode is a known one
flags.set("f", "maybe");
`;

const lax = `
import { registry } from "@unambient/runtime";
export const agents: Map<string, number> = registry("a", { flag: "f", legacy: new Map() });
`;

describe("the types", () => {
  it("use nothing that compilers before TypeScript 5 do not know", () => {
    const dist = join(runtimeFolder, "dist");
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.d\.m?ts$/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    const tooNew = /\b(WeakKey|MapIterator|SetIterator|accessor|satisfies)\b|\{\s*type |\.ts"|<const /;
    expect(files.filter((file) => tooNew.test(readFileSync(join(dist, file), "utf8")))).toEqual([]);
  });

  it("need no library newer than ES2018", () => {
    const program = `import * as runtime from "@unambient/runtime";\n${lax}\nexport { runtime };\n`;
    const options = { ...NODE, strict: true, skipLibCheck: false, lib: ["lib.es2018.d.ts"] };
    expect(errorsIn(project, { "old-library.cts": program }, options)).toEqual([]);
  });

  it.each([
    ["strict CommonJS", "uses.cts", uses, STRICT],
    ["strict ES modules", "uses.mts", uses, STRICT],
    ["a bundler's resolution", "uses.ts", uses, BUNDLER],
    ["a program without strictness", "lax.mts", lax, { ...NODE, strict: false }],
    ["a strict program that expects its misuses to be errors", "misuses.mts", misuses, STRICT],
  ])("fit into %s", (_name, file, text, options) => {
    expect(errorsIn(project, { [file]: text }, options)).toEqual([]);
  });
});
