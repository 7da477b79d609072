import { EventEmitter } from "node:events";
import { compare, loop, row } from "./measure.mjs";
import { flag, LRUCache, runtime } from "./packages.mjs";

const { registry, cache, dictionary } = runtime;

const BODIES = {
  get: "sink ^= m.get(i % 1000);",
  has: "sink ^= m.has(i % 1000) ? 1 : 0;",
  set: "m.set(i % 1000, i);",
  "set + delete": "m.set(5000 + (i % 100), i); m.delete(5000 + (i % 100));",
  iterate: "if (i % 1000 === 0) for (const [, value] of m) sink ^= value;",
};

function filled(map) {
  for (let i = 0; i < 1000; i += 1) map.set(i, i);
  return map;
}

const supervised = (mode, options = {}) =>
  filled(registry("bench", { flag: flag(mode), legacy: new Map(), ...options }));

export function registries() {
  const goals = {
    get: [1.1, 1.15, 4],
    has: [1.1, 1.15, 4],
    set: [1.3, 1.6, 4],
    "set + delete": [1.3, 1.6, 4],
    iterate: [1.1, 1.15, 4],
  };
  return Object.entries(BODIES).flatMap(([operation, body]) => {
    const [off, on, shadow] = goals[operation];
    return compare(`registry ${operation}`, ["Map", loop(body, { m: filled(new Map()) })], {
      off: [loop(body, { m: supervised("off") }), off],
      on: [loop(body, { m: supervised("on") }), on],
      shadow: [loop(body, { m: supervised("shadow") }), shadow],
      "shadow, isolated": [loop(body, { m: supervised("shadow", { inherit: "copy" }) }), null],
      "shadow, 1 % of the reads": [
        loop(body, { m: supervised({ shadow: 1 }) }),
        operation === "get" || operation === "has" ? 1.3 : null,
      ],
    });
  });
}

export function registrations() {
  const known = new EventEmitter();
  const agents = supervised("on");
  const peer = loop("m.set('k' + (i % 1000), i); m.delete('k' + (i % 1000));", { m: new Map() });
  const register = "m.register('k' + (i % 1000), i, { owner: OWNER }); m.unregister('k' + (i % 1000));";
  // One entry stays, as a socket's others do: else the known owner is new each time.
  agents.register("stays", 0, { owner: known });
  return compare(
    "register + unregister",
    ["Map set + delete", peer],
    {
      "known owner": [loop(register.replace("OWNER", "known"), { m: agents, known }), 3],
      "new owner": [loop(register.replace("OWNER", "new EventEmitter()"), { m: agents, EventEmitter }), 6],
    },
    { count: 20_000 },
  );
}

export function bytes() {
  const count = 20_000;
  const heap = () => (globalThis.gc(), globalThis.gc(), process.memoryUsage().heapUsed);
  const owner = new EventEmitter();
  const once = (fill) => {
    const before = heap();
    const kept = fill();
    return (heap() - before) / count + (kept === null ? 1 : 0);
  };
  // The middle of five: what else the heap gives back meanwhile does not count.
  const cost = (fill) => Array.from({ length: 5 }, () => once(fill)).sort((a, b) => a - b)[2];
  const keys = Array.from({ length: count }, (_, i) => `key-${i}`);
  const into = (map, put) => (keys.forEach((key) => put(map, key)), map);
  const plain = cost(() => into(new Map(), (map, key) => map.set(key, owner)));
  const off = cost(() =>
    into(registry("bytes", { flag: flag("off"), legacy: new Map() }), (map, key) => map.set(key, owner)),
  );
  const options = { flag: flag("on"), legacy: new Map(), owner: (value) => value };
  const owned = cost(() => into(registry("bytes", options), (map, key) => map.set(key, owner)));
  return [
    row("registry bytes an entry", "off", "Map", off, plain, 1.05, "B"),
    row("registry bytes an owned entry", "on", "Map", owned, plain, (plain + 80) / plain, "B"),
  ];
}

export function dictionaries() {
  const object = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`k${i}`, i]));
  const keys = Object.keys(object);
  const read = (mode) => dictionary("bench", { flag: flag(mode), legacy: { ...object } });
  const body = "sink ^= d.get(keys[i % 1000]);";
  return compare(
    "dictionary get",
    ["object", loop("sink ^= d[keys[i % 1000]];", { d: { ...object }, keys })],
    {
      off: [loop(body, { d: read("off"), keys }), null],
      on: [loop(body, { d: read("on"), keys }), null],
    },
  );
}

export function caches() {
  const bounded = (mode) => filled(cache("bench", { flag: flag(mode), legacy: new Map() }));
  const peer = (options) => filled(new LRUCache({ max: 10_000, ttl: 300_000, ...options }));
  const rows = ["get", "set", "set + delete"].flatMap((operation) => {
    const body = BODIES[operation];
    return compare(`cache ${operation}`, ["lru-cache", loop(body, { m: peer() })], {
      off: [loop(body, { m: bounded("off") }), 1.3],
      on: [loop(body, { m: bounded("on") }), 1.3],
    });
  });
  // By default lru-cache starts a timer to remember what time it is; without one it reads the clock, as we do.
  const exact = loop(BODIES.get, { m: peer({ ttlResolution: 0 }) });
  const ours = { on: [loop(BODIES.get, { m: bounded("on") }), 1.3] };
  return [...rows, ...compare("cache get, exact to the time", ["lru-cache, ttlResolution 0", exact], ours)];
}

/** How often a cache of a tenth of the keys misses, on traffic where few keys are asked for often. */
export function hitRatios() {
  const count = 200_000;
  const random = generator(42);
  const keys = Array.from({ length: count }, () => Math.floor(10_000 * random() ** 3));
  const misses = (map) =>
    keys.reduce((sum, key) => (map.get(key) === undefined ? (map.set(key, key), sum + 1) : sum), 0);
  const ours = misses(cache("bench", { flag: flag("on"), legacy: new Map(), max: 1000 }));
  return [
    row(
      "cache misses, skewed traffic",
      "on (SIEVE)",
      "lru-cache",
      ours,
      misses(new LRUCache({ max: 1000 })),
      1,
      "",
    ),
  ];
}

function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
