import { StringDecoder } from "node:string_decoder";
import { fluid, getUid, uid } from "./numbers.ts";

interface Hook {
  applied: string[];
  text: string;
}

const COLORS = ["red", "green", "blue"];

const endpoints: Record<string, string> = {};
const colors = new Map<string, string>();
const numbers = new Map<object, number>();
const hooks = new Map<string, Hook>();
const decoders = new Map<string, StringDecoder>();
const labels = new Map<string, string>();
const records = new Map<string, Hook>();
const patterns = new Map<string, RegExp>();
const places: Record<string, number> = {};
const pairs = new Map<string, readonly [StringDecoder, string]>();
const spares: Record<string, Hook> = {};
const notes: Record<string, Hook> = {};
const serials: Record<string, number> = {};
const keys = new Map<string, string>();
const potions = new Map<string, string>();
const none: Hook = { applied: [], text: "" };
let last = 0;

export function endpointOf(app: string): string {
  if (!endpoints[app]) {
    endpoints[app] = drawUuid();
  }
  return endpoints[app];
}

export function colorOf(name: string): string | undefined {
  const known = colors.get(name);
  if (known) return known;
  const color = COLORS[colors.size % COLORS.length];
  colors.set(name, String(color));
  return color;
}

export function numberOf(part: object): number {
  let number = numbers.get(part);
  if (number === undefined) {
    number = ++last;
    numbers.set(part, number);
  }
  return number;
}

export function hookOf(file: string, name: string): string {
  let hook = hooks.get(file);
  if (!hook) {
    hook = { applied: [file], text: read(file) };
    hooks.set(file, hook);
  }
  if (!hook.text.includes(name)) hook.text = hook.text.replace("x", name);
  return hook.text;
}

export function decoderOf(client: string): StringDecoder {
  let decoder = decoders.get(client);
  if (!decoder) {
    decoder = new StringDecoder("utf8");
    decoders.set(client, decoder);
  }
  return decoder;
}

export function labelOf(key: string): string {
  const known = labels.get(key);
  if (known) return known;
  const text = [...key].reverse().join("");
  labels.set(key, text);
  return text;
}

export function recordOf(file: string): Hook {
  let record = records.get(file);
  if (!record) {
    record = { applied: [file], text: read(file) };
    record.text = record.text.trim();
    records.set(file, record);
  }
  return record;
}

export function patternOf(text: string): RegExp {
  let pattern = patterns.get(text);
  if (!pattern) {
    pattern = new RegExp(text);
    patterns.set(text, pattern);
  }
  return pattern;
}

function read(file: string): string {
  return `${file}x`;
}

function drawUuid(): string {
  return "6f1c";
}

export function pairOf(client: string): readonly [StringDecoder, string] {
  let pair = pairs.get(client);
  if (!pair) {
    pair = [new StringDecoder("utf8"), client];
    pairs.set(client, pair);
  }
  return pair;
}

export function spareOf(file: string, name: string): number {
  if (!spares[file]) spares[file] = { applied: [file], text: read(file) };
  const spare = spares[file] || none;
  return spare.applied.push(name);
}

export function noteOf(file: string, name: string): number {
  const note = (notes[file] ??= { applied: [file], text: read(file) });
  return note.applied.push(name);
}

export function placeOf(name: string): number | undefined {
  if (places[name] === undefined) places[name] = Object.keys(places).length;
  return places[name];
}

export function serialOf(text: string): number {
  if (serials[text] === undefined) serials[text] = uid("text");
  return serials[text];
}

export function keyOf(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    key = `text-${getUid()}`;
    keys.set(text, key);
  }
  return key;
}

export function potionOf(herb: string): string {
  let potion = potions.get(herb);
  if (potion === undefined) {
    potion = fluid(herb);
    potions.set(herb, potion);
  }
  return potion;
}
