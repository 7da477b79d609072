import { cache, cell, registry } from "@unambient/runtime";
import { load, note } from "./load.js";

interface Plugin {
  readonly tags: readonly string[];
  run(): void;
}

const byName = cache("byName", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Plugin>(),
});
const byTag = cache("byTag", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Plugin>(),
});
const listed = cache("listed", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Plugin>(),
});
const list: Plugin[] = registry("list", { flag: "use_ttl_cache", legacy: [] });
const marked = cache<Plugin>("marked", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const marks = cache<Plugin>("marks", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const held = cache("held", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Plugin>(),
});
const all = cell("all", { flag: "use_ttl_cache", legacy: new Set<Plugin>() });
const plain = cache("plain", { flag: "use_ttl_cache", legacy: new Map<string, Plugin>() });
const named = cache("named", { flag: "use_ttl_cache", legacy: new Map<string, Plugin>() });
const names = cell("names", { flag: "use_ttl_cache", legacy: new Set<string>() });
const ages = cache("ages", { flag: "use_ttl_cache", legacy: new WeakMap<Plugin, number>() });
const latest = cell<{ plugin: Plugin | null }>("latest", {
  flag: "use_ttl_cache",
  legacy: { plugin: null },
});

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
  if (marked.get(name)) return marked.get(name);
  const plugin = load(name);
  marks.set(mark, plugin);
  marked.set(name, plugin);
  return plugin;
}

export function heldPlugin(name: string): Plugin {
  const known = held.get(name);
  if (known) return known;
  const plugin = load(name);
  all.value.add(plugin);
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
  if (list.includes(plugin)) latest.value.plugin = plugin;
  plain.set(name, plugin);
  return plugin;
}

// Its key says nothing of what it is.
export function namedPlugin(name: string): Plugin {
  const known = named.get(name);
  if (known) return known;
  const plugin = load(name);
  names.value.add(name);
  named.set(name, plugin);
  return plugin;
}

export function tagged(tag: string): Plugin | undefined {
  return byTag.get(tag);
}

export function counted(): number {
  return list.length + names.value.size + all.value.size + (latest.value.plugin ? 1 : 0) + marks.keys().length;
}
