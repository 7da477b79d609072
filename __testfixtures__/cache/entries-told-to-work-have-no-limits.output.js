import { cache } from "@unambient/runtime";

const builds = cache("builds", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});
const pages = cache("pages", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});
const trees = cache("trees", { flag: "use_ttl_cache", legacy: new Map() });

export async function build(options, context) {
  const key = JSON.stringify(options);
  if (builds.has(key)) return builds.get(key).rebuild();
  const made = await context(options);
  builds.set(key, made);
  return made.rebuild();
}

export async function page(path, context) {
  let known = pages.get(path);
  if (known === undefined) {
    known = await context({ path });
    pages.set(path, known);
  } else {
    known.refresh();
  }
  return known.text;
}

export function tree(path, parse) {
  let known = trees.get(path);
  if (known === undefined) {
    known = parse(path);
    trees.set(path, known);
  }
  return known.print();
}
