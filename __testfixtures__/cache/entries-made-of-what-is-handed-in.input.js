import { parse, wrap } from "./tools.js";

const wrapped = new Map();
const parsed = new Map();
const trimmed = new Map();
const spelled = new Map();
const chosen = new Map();
const tidied = new Map();

export function wrapOnce(module, name) {
  const path = resolve(name);
  if (wrapped.has(path)) return wrapped.get(path);
  let made;
  try {
    made = wrap(module, { name });
  } catch {
    made = module;
  }
  wrapped.set(path, made);
  return made;
}

// What the key is can be parsed again.
export function parseOnce(text) {
  if (parsed.has(text)) return parsed.get(text);
  let made;
  try {
    made = parse(text);
  } catch {
    made = text;
  }
  parsed.set(text, made);
  return made;
}

export function parseTrimmedOnce(text) {
  const key = text.trim();
  if (trimmed.has(key)) return trimmed.get(key);
  let made;
  try {
    made = parse(text);
  } catch {
    made = text;
  }
  trimmed.set(key, made);
  return made;
}

// Nothing of what is handed in is kept.
export function spellOnce(name, options) {
  if (spelled.has(name)) return spelled.get(name);
  const made = parse(name, options);
  spelled.set(name, made);
  return made;
}

// A default that is handed in is made into nothing.
export function chooseOnce(name, fallback) {
  if (chosen.has(name)) return chosen.get(name);
  const made = parse(name) ?? fallback;
  chosen.set(name, made);
  return made;
}

// What a name of its own holds is made of the key.
export function tidyOnce(name) {
  if (tidied.has(name)) return tidied.get(name);
  let made = parse(name);
  made = wrap(made);
  tidied.set(name, made);
  return made;
}

const resolve = (name) => `shop/${name}`;
