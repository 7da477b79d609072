const LIMIT = 3;

let current = null;
let root = null;

const notes = new Map();
const widths = {};
const texts = new Map();
const heads = new Map();

export function visit(node, print) {
  current = node;
  const text = print(node);
  notes.set(current, { text, isPlain: text.length < LIMIT });
  widths[current] = text.length;
  return text;
}

export function each(nodes, print) {
  for (current of nodes) print(current);
}

export function note(node) {
  return notes.get(node) ?? { text: "", isPlain: false };
}

export function width(node) {
  return widths[node] ?? 0;
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

export const rootText = () => texts.get(root) ?? "";

export function head() {
  let known = heads.get(LIMIT);
  if (known === undefined) {
    known = root.slice(0, LIMIT);
    heads.set(LIMIT, known);
  }
  return known;
}

export function open(path) {
  root = path;
}
