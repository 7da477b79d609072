import { EventEmitter } from "node:events";
import { cache } from "@unambient/runtime";
import { createDraftStore } from "./drafts.ts";
import { Base, load, readers, reset, saved } from "./lists.ts";
import { slugger } from "./slugs.ts";

const queues = cache<{ add(id: string): void }>("queues", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const lists = cache<readonly string[]>("lists", { flag: "use_ttl_cache", legacy: {} });
const tokens = cache("tokens", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, { key: string }>(),
});
const prices = cache("prices", { flag: "use_ttl_cache", legacy: new Map<string, number>() });
const views = cache<unknown>("views", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const formats = cache<(text: string) => string>("formats", { flag: "use_ttl_cache", legacy: {} });
const parts = cache<readonly string[]>("parts", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const drafts = cache("drafts", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, unknown>(),
});
const boxes = cache<unknown>("boxes", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const shown = cache<unknown>("shown", { flag: "use_ttl_cache", legacy: {} });

export function queueOf(name: string): { add(id: string): void } {
  if (!queues.get(name)) queues.set(name, { add: (id) => load(name + id) });
  return queues.get(name);
}

export const resetAll = (): unknown => Promise.all(queues.keys().map((name) => reset(name)));

export function listOf(name: string): readonly string[] {
  if (!lists.get(name)) lists.set(name, load(name));
  return lists.get(name);
}

export function forget(prefix: string): void {
  for (const name of lists.keys()) if (name.startsWith(prefix)) lists.delete(name);
}

export async function tokenOf(job: string): Promise<{ key: string }> {
  let token = tokens.get(job);
  if (!token) {
    token = await saved(job);
    tokens.set(job, token);
  }
  return token;
}

export function begin(job: string, key: string): void {
  tokens.set(job, { key });
}

export function priceOf(name: string): number {
  let price = prices.get(name);
  if (price === undefined) {
    price = load(name).length;
    prices.set(name, price);
  }
  return price;
}

export function warm(name: string): void {
  prices.set(name, load(name).length);
}

export function viewOf(name: string): unknown {
  if (!views.get(name)) {
    const view = dressed(name);
    views.set(name, view);
  }
  return views.get(name);
}

function dressed(name: string): unknown {
  return class extends Base {
    title = name;
  };
}

export function formatOf(name: string): (text: string) => string {
  if (!formats.get(name)) formats.set(name, padded(name));
  return formats.get(name);
}

function padded(name: string): (text: string) => string {
  return (text) => text.padStart(name.length);
}

export function partsOf(name: string): readonly string[] {
  if (!parts.get(name)) parts.set(name, Object.freeze(load(name)));
  return parts.get(name);
}

export function draftOf(name: string): unknown {
  let draft = drafts.get(name);
  if (!draft) {
    draft = createDraftStore(name);
    drafts.set(name, draft);
  }
  return draft;
}

export function boxOf(name: string): unknown {
  if (!boxes.get(name)) {
    const box = document.createElement(name);
    document.body.appendChild(box);
    boxes.set(name, box);
  }
  return boxes.get(name);
}

export function isShown(name: string): unknown {
  if (!shown.get(name)) {
    const box = document.createElement(name);
    document.body.appendChild(box);
    shown.set(name, box.hidden);
    document.body.removeChild(box);
  }
  return shown.get(name);
}

const anchors = cache<string>("anchors", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});

export function anchorOf(title: string): string {
  if (!anchors.get(title)) anchors.set(title, slugger.slug(title));
  return anchors.get(title);
}

const throttled = cache("throttled", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, () => void>(),
});
const symbols = cache<symbol>("symbols", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const sources = cache("sources", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, unknown>(),
});
const talks = cache("talks", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, { step: string }>(),
});
const bands = cache<unknown>("bands", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const sheets = cache<Sheet>("sheets", { flag: "use_ttl_cache", legacy: {} });
const opened = cache("opened", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, { read(): string; close(): void }>(),
});
const seals = cache<Sealed>("seals", { flag: "use_ttl_cache", legacy: {} });

export function saveOf(id: string): () => void {
  if (!throttled.has(id)) {
    const save = throttle(() => load(id));
    throttled.set(id, save);
  }
  return throttled.get(id)!;
}

function throttle(work: () => unknown): () => void {
  let last = 0;
  return () => {
    if (performance.now() - last < 100) return;
    last = performance.now();
    work();
  };
}

export function symbolOf(name: string): symbol {
  if (!symbols.get(name)) symbols.set(name, Symbol(name));
  return symbols.get(name);
}

export function sourceOf(name: string): unknown {
  let source = sources.get(name);
  if (!source) {
    source = new readers.Source(name);
    sources.set(name, source);
  }
  return source;
}

export function talkOf(name: string): { step: string } {
  const talk = talks.get(name) ?? { step: "idle" };
  talks.set(name, talk);
  return talk;
}

class Band extends EventEmitter {
  label = "band";
}

class Plain {
  constructor(readonly name: string) {}
}

class Sheet extends Plain {
  text(): string {
    return load(this.name).join();
  }
}

export function bandOf(name: string): unknown {
  if (!bands.get(name)) bands.set(name, new Band(name));
  return bands.get(name);
}

export function sheetOf(name: string): Sheet {
  if (!sheets.get(name)) sheets.set(name, new Sheet(name));
  return sheets.get(name);
}

export function openedOf(name: string): string {
  let file = opened.get(name);
  if (!file) {
    file = readers.opened(name);
    opened.set(name, file);
  }
  return file.read();
}

export function closeOf(name: string): void {
  const file = opened.get(name);
  file?.close();
  opened.delete(name);
}

interface Sealed {
  readonly name: string;
  readonly kind: string;
}

export function sealOf(name: string): Sealed {
  if (!seals.get(name)) seals.set(name, { name: load(name).join(), kind: "seal" });
  return seals.get(name);
}
