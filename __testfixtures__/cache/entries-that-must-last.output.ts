import { StringDecoder } from "node:string_decoder";
import { cache, cell } from "@unambient/runtime";
import { fluid, getUid, uid } from "./numbers.ts";

interface Hook {
  applied: string[];
  text: string;
}

const COLORS = ["red", "green", "blue"];

const endpoints = cache<string>("endpoints", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const colors = cache("colors", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, string>(),
});
const numbers = cache("numbers", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<object, number>(),
});
const hooks = cache("hooks", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Hook>(),
});
const decoders = cache("decoders", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, StringDecoder>(),
});
const labels = cache("labels", {
  flag: "use_ttl_cache",
  legacy: new Map<string, string>(),
});
const records = cache("records", {
  flag: "use_ttl_cache",
  legacy: new Map<string, Hook>(),
});
const patterns = cache("patterns", {
  flag: "use_ttl_cache",
  legacy: new Map<string, RegExp>(),
});
const places = cache<number>("places", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const pairs = cache("pairs", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, readonly [StringDecoder, string]>(),
});
const spares = cache<Hook>("spares", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const notes = cache<Hook>("notes", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const serials = cache<number>("serials", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const keys = cache("keys", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, string>(),
});
const potions = cache("potions", {
  flag: "use_ttl_cache",
  legacy: new Map<string, string>(),
});
const none: Hook = { applied: [], text: "" };
const last = cell("last", { flag: "use_ttl_cache", legacy: 0 });

export function endpointOf(app: string): string {
  if (!endpoints.get(app)) {
    endpoints.set(app, drawUuid());
  }
  return endpoints.get(app);
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
    number = ++last.value;
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
  if (!spares.get(file)) spares.set(file, { applied: [file], text: read(file) });
  const spare = spares.get(file) || none;
  return spare.applied.push(name);
}

export function noteOf(file: string, name: string): number {
  const note = notes.get(file) ?? notes.set(file, { applied: [file], text: read(file) });
  return note.applied.push(name);
}

export function placeOf(name: string): number | undefined {
  if (places.get(name) === undefined) places.set(name, places.keys().length);
  return places.get(name);
}

export function serialOf(text: string): number {
  if (serials.get(text) === undefined) serials.set(text, uid("text"));
  return serials.get(text);
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
