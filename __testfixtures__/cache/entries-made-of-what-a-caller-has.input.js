import { compile, compileFile } from "./pages.js";
import { read, save } from "./users.js";

const pages = {};
const names = {};
const users = new Map();
const sizes = new Map();

function pageOf(name) {
  if (!name.endsWith(".page")) name = name + ".page";
  const page = pages[name];
  if (page) return page;
  const made = compileFile(name);
  pages[name] = made;
  return made;
}

export function show(name, locals) {
  return pageOf(name)(locals);
}

// No file of that name is there to be compiled again.
export function addPage(name, text) {
  const page = compile(text);
  pages[name + ".page"] = page;
}

export function nameOf(path) {
  const known = names[path];
  if (known) return known;
  names[path] = compileFile(path);
  return names[path];
}

// Of the key alone, which is asked for with the same.
export function prepare(path) {
  names[path] = compile(path);
}

export async function userOf(id) {
  let user = users.get(id);
  if (!user) {
    user = await read(id);
    users.set(id, user);
  }
  return user;
}

// It is saved as well, and read back when it is asked for again.
export async function change(id, given) {
  await save(id, given);
  users.set(id, compile(given));
}

export function sizeOf(path) {
  if (!sizes.has(path)) sizes.set(path, compileFile(path));
  return sizes.get(path);
}

// The same function as above makes it.
export function keepSize(path, file) {
  sizes.set(path, compileFile(file));
}
