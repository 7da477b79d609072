/** A program that uses every primitive and pins the types that it is given. */
export const uses = `
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
