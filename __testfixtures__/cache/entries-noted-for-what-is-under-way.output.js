import { cache, cell } from "@unambient/runtime";

const LIMIT = 3;

let current = null;
const root = cell("root", { flag: "use_ttl_cache", legacy: null });

const notes = cache("notes", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});
const widths = cache("widths", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const texts = cache("texts", { flag: "use_ttl_cache", legacy: new Map() });
const heads = cache("heads", { flag: "use_ttl_cache", legacy: new Map() });

export function visit(node, print) {
  current = node;
  const text = print(node);
  notes.set(current, { text, isPlain: text.length < LIMIT });
  widths.set(current, text.length);
  return text;
}

export function each(nodes, print) {
  for (current of nodes) print(current);
}

export function note(node) {
  return notes.get(node) ?? { text: "", isPlain: false };
}

export function width(node) {
  return widths.get(node) ?? 0;
}

export function text(node) {
  let key = node;
  if (node.isAlias) key = node.target;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const made = key.toString();
  texts.set(key, made);
  return made;
}

export const rootText = () => texts.get(root.value) ?? "";

export function head() {
  let known = heads.get(LIMIT);
  if (known === undefined) {
    known = root.value.slice(0, LIMIT);
    heads.set(LIMIT, known);
  }
  return known;
}

export function open(path) {
  root.value = path;
}
