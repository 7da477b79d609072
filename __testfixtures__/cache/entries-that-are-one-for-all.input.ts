import { EventEmitter } from "node:events";
import { createDraftStore } from "./drafts.ts";
import { Base, load, readers, reset, saved } from "./lists.ts";
import { slugger } from "./slugs.ts";

const queues: Record<string, { add(id: string): void }> = {};
const lists: Record<string, readonly string[]> = {};
const tokens = new Map<string, { key: string }>();
const prices = new Map<string, number>();
const views: Record<string, unknown> = {};
const formats: Record<string, (text: string) => string> = {};
const parts: Record<string, readonly string[]> = {};
const drafts = new Map<string, unknown>();
const boxes: Record<string, unknown> = {};
const shown: Record<string, unknown> = {};

export function queueOf(name: string): { add(id: string): void } {
  if (!queues[name]) queues[name] = { add: (id) => load(name + id) };
  return queues[name];
}

export const resetAll = (): unknown => Promise.all(Object.keys(queues).map((name) => reset(name)));

export function listOf(name: string): readonly string[] {
  if (!lists[name]) lists[name] = load(name);
  return lists[name];
}

export function forget(prefix: string): void {
  for (const name of Object.keys(lists)) if (name.startsWith(prefix)) delete lists[name];
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
  if (!views[name]) {
    const view = dressed(name);
    views[name] = view;
  }
  return views[name];
}

function dressed(name: string): unknown {
  return class extends Base {
    title = name;
  };
}

export function formatOf(name: string): (text: string) => string {
  if (!formats[name]) formats[name] = padded(name);
  return formats[name];
}

function padded(name: string): (text: string) => string {
  return (text) => text.padStart(name.length);
}

export function partsOf(name: string): readonly string[] {
  if (!parts[name]) parts[name] = Object.freeze(load(name));
  return parts[name];
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
  if (!boxes[name]) {
    const box = document.createElement(name);
    document.body.appendChild(box);
    boxes[name] = box;
  }
  return boxes[name];
}

export function isShown(name: string): unknown {
  if (!shown[name]) {
    const box = document.createElement(name);
    document.body.appendChild(box);
    shown[name] = box.hidden;
    document.body.removeChild(box);
  }
  return shown[name];
}

const anchors: Record<string, string> = {};

export function anchorOf(title: string): string {
  if (!anchors[title]) anchors[title] = slugger.slug(title);
  return anchors[title];
}

const throttled = new Map<string, () => void>();
const symbols: Record<string, symbol> = {};
const sources = new Map<string, unknown>();
const talks = new Map<string, { step: string }>();
const bands: Record<string, unknown> = {};
const sheets: Record<string, Sheet> = {};
const opened = new Map<string, { read(): string; close(): void }>();
const seals: Record<string, Sealed> = {};

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
  if (!symbols[name]) symbols[name] = Symbol(name);
  return symbols[name];
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
  if (!bands[name]) bands[name] = new Band(name);
  return bands[name];
}

export function sheetOf(name: string): Sheet {
  if (!sheets[name]) sheets[name] = new Sheet(name);
  return sheets[name];
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
  if (!seals[name]) seals[name] = { name: load(name).join(), kind: "seal" };
  return seals[name];
}
