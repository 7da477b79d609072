import { load, note } from "./load.js";

interface Plugin {
  readonly tags: readonly string[];
  run(): void;
}

const byName = new Map<string, Plugin>();
const byTag = new Map<string, Plugin>();
const listed = new Map<string, Plugin>();
const list: Plugin[] = [];
const marked: Record<string, Plugin> = {};
const marks: Record<string, Plugin> = {};
const held = new Map<string, Plugin>();
const all = new Set<Plugin>();
const plain = new Map<string, Plugin>();
const named = new Map<string, Plugin>();
const names = new Set<string>();
const ages = new WeakMap<Plugin, number>();
const latest: { plugin: Plugin | null } = { plugin: null };

export function pluginOf(name: string): Plugin {
  const known = byName.get(name);
  if (known) return known;
  const plugin = load(name);
  byName.set(name, plugin);
  for (const tag of plugin.tags) byTag.set(tag, plugin);
  return plugin;
}

export function listedPlugin(name: string): Plugin {
  const known = listed.get(name);
  if (known) return known;
  const plugin = load(name);
  listed.set(name, plugin);
  list.push(plugin);
  return plugin;
}

export function markedPlugin(name: string, mark: string): Plugin {
  if (marked[name]) return marked[name];
  const plugin = load(name);
  marks[mark] = plugin;
  marked[name] = plugin;
  return plugin;
}

export function heldPlugin(name: string): Plugin {
  const known = held.get(name);
  if (known) return known;
  const plugin = load(name);
  all.add(plugin);
  held.set(name, plugin);
  return plugin;
}

// What is put into a table of the function's own, told of in one, asked for or the latest is found by no other key.
export function plainPlugin(name: string, seen: Map<string, Plugin>): Plugin {
  const known = plain.get(name);
  if (known) return known;
  const plugin = load(name);
  seen.set(name, plugin);
  note.about(plugin);
  ages.set(plugin, name.length);
  if (list.includes(plugin)) latest.plugin = plugin;
  plain.set(name, plugin);
  return plugin;
}

// Its key says nothing of what it is.
export function namedPlugin(name: string): Plugin {
  const known = named.get(name);
  if (known) return known;
  const plugin = load(name);
  names.add(name);
  named.set(name, plugin);
  return plugin;
}

export function tagged(tag: string): Plugin | undefined {
  return byTag.get(tag);
}

export function counted(): number {
  return list.length + names.size + all.size + (latest.plugin ? 1 : 0) + Object.keys(marks).length;
}
