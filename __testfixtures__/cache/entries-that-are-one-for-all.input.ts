import { createDraftStore } from "./drafts.ts";
import { Base, load, reset, saved } from "./lists.ts";

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
