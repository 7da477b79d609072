import type { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface SourceMap {
  readonly sources: readonly string[];
  readonly contents: readonly string[];
}

const texts = new Map<string, string>();
const shortened = new Map<string, string>();
const lengths = new Map<string, number>();
const heads = new Map<string, string>();

export function textOf(path: string): string {
  let text = texts.get(path);
  if (text === undefined) {
    text = readFileSync(path, "utf8");
    texts.set(path, text);
  }
  return text;
}

/** They may not exist on disk. */
export function takeIn(map: SourceMap): void {
  map.sources.forEach((source, at) => {
    const content = map.contents[at];
    if (content) texts.set(source, content);
  });
}

export function shorten(path: string): void {
  if (shortened.has(path)) return;
  shortened.set(path, textOf(path).slice(0, 80));
}

export const shortenedOf = (path: string): string | undefined => shortened.get(path);

/** Made anew where they are gone: what reads them is asked here alone. */
function knownLength(path: string): number | undefined {
  return lengths.get(path);
}

export function lengthOf(path: string): number {
  const known = knownLength(path) ?? lengths.get(path);
  if (known !== undefined) return known;
  const length = textOf(path).length;
  lengths.set(path, length);
  return length;
}

export function headOf(path: string): string {
  let head = heads.get(path);
  if (head === undefined) {
    head = textOf(path).slice(0, 8);
    heads.set(path, head);
  }
  return head;
}

export async function refresh(path: string): Promise<void> {
  const read = await import(path);
  heads.set(path, read.head);
}

const chunks = new Map<string, string>();
const sums = new Map<string, number>();

export async function load(url: string, build: (url: string) => Promise<[string, string][]>) {
  const known = chunks.get(url);
  if (known) return known;
  const built = await build(url);
  for (const [name, code] of built) chunks.set(`${url}/${name}`, code);
  return built[0]?.[1];
}

export function total(names: readonly string[]): number {
  let all = 0;
  for (const name of names) {
    let sum = sums.get(name);
    if (sum === undefined) {
      sum = name.length * 2;
      sums.set(name, sum);
    }
    all += sum;
  }
  return all;
}

const ports = new Map<string, number>();
const asked = new Map<string, string>();

export async function portOf(entry: string, start: (port: number) => EventEmitter): Promise<number> {
  let port = ports.get(entry);
  if (port === undefined) {
    port = await freePort();
    ports.set(entry, port);
    start(port).on("close", () => ports.delete(entry));
  }
  return port;
}

export async function ask(name: string, bus: EventEmitter): Promise<string> {
  let answer = asked.get(name);
  if (answer === undefined) {
    answer = await name.toUpperCase();
    asked.set(name, answer);
    bus.on("change", () => asked.delete(name));
  }
  return answer;
}

async function freePort(): Promise<number> {
  return 1024 + Math.floor(1000 / 7);
}

const kept = new Map<string, string>();
const counts = new Map<string, number>();
const labels = new Map<string, string>();
const sources = new Map<string, string>();

export const peek = (name: string): string | undefined => kept.get(name);
export const keep = (name: string, text: string): void => void kept.set(name, text.trim());

export function countOf(name: string): number | undefined {
  if (!counts.has(name)) counts.set(name, name.split("/").length);
  return counts.get(name);
}

export function labelOf(name: string): string {
  const known = labels.get(name);
  if (known !== undefined) return known;
  const label = name.trim();
  labels.set(name, label);
  return label;
}

/** Ahead of who asks for them. */
export function prepare(names: readonly string[]): void {
  for (const name of names) labels.set(name, name.trim());
}

export function sourceOf(url: string, read: (url: string) => Map<string, string>): string | undefined {
  const known = sources.get(url);
  if (known !== undefined) return known;
  const found = read(url);
  found.forEach((text, name) => sources.set(name, text.trim()));
  return found.get(url);
}
