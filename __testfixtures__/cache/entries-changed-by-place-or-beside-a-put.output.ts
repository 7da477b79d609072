import { cache, registry } from "@unambient/runtime";

interface Slow {
  readonly id: number;
  latency: number;
}

class Page {
  constructor(readonly text: string) {}
}

const pairs = cache("pairs", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, [number, string]>(),
});
const rows = cache("rows", {
  flag: "use_ttl_cache",
  legacy: new Map<string, Record<string, string>>(),
});
const slowest = cache("slowest", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<number, Slow>(),
});
const made = cache("made", {
  flag: "use_ttl_cache",
  legacy: new Map<number, Slow>(),
});
const pages = cache("pages", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, WeakRef<Page>>(),
});
const list: Slow[] = registry("list", { flag: "use_ttl_cache", legacy: [] });

export function pairOf(name: string): string {
  let pair = pairs.get(name);
  if (!pair) {
    pair = [0, name.trim()];
    pairs.set(name, pair);
  }
  pair[0] = pair[1].length;
  return pair[1];
}

export function cellOf(row: string, column: string): string {
  let cells = rows.get(row);
  if (!cells) {
    cells = {};
    rows.set(row, cells);
  }
  return (cells[column] ??= `${row}${column}`.trim());
}

export function slowestOf(id: number, latency: number): number {
  const known = slowest.get(id);
  if (known || list.length < 10) {
    if (!known) {
      const slow = { id, latency: Math.round(latency) };
      slowest.set(id, slow);
      list.push(slow);
    } else if (latency > known.latency) {
      known.latency = latency;
    }
  }
  return list.length;
}

export function madeOf(id: number, latency: number): Slow {
  let slow = made.get(id);
  if (!slow) {
    slow = { id, latency: Math.round(latency) };
    slow.latency = slow.latency * 2;
    made.set(id, slow);
  }
  return slow;
}

export function pageOf(text: string): Page {
  const known = pages.get(text)?.deref();
  if (known) return known;
  const page = new Page(text);
  pages.set(text, new WeakRef(page));
  return page;
}

const waiting = cache("waiting", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<number, number[]>(),
});

export function arrive(queue: number, tenant: number): number {
  let backlog = waiting.get(queue);
  if (!backlog) {
    backlog = new Array<number>(12).fill(0);
    waiting.set(queue, backlog);
  }
  backlog[tenant]++;
  return Math.max(...backlog);
}

const costs = cache("costs", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Record<string, number>>(),
});

export function costOf(tenant: string, day: string, cost: number): number {
  let days = costs.get(tenant);
  if (!days) {
    days = Object.fromEntries([]);
    costs.set(tenant, days);
  }
  return (days[day] += cost);
}
