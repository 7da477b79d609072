// Joins the modules of the scan in dist/ into one: opening hundreds of files costs more than a small scan does. Each module
// stays where it was and hands on what the one holds, so that whoever imports it gets the same functions and classes.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { rolldown } from "rolldown";

const dist = fileURLToPath(new URL("../dist/src/", import.meta.url));

/** What a scan of unknown files begins with, here and in its threads, and a plan. */
const HEAVY = ["scan/scan-tree.js", "scan/outcomes/outcome-reader.js", "scan/open-project.js"];

/** What is loaded to see that nothing has changed: it goes on without the parser and the rules. */
const LIGHT = ["cli/main.js", "cli/check/compare-tree.js", "scan/scan-project.js"];

/** Stands beside the threads' own module, which is looked for there. */
const BUNDLE = join(dist, "scan/outcomes/scan-bundle.js");

const light = loadedWith(LIGHT);
const joined = [...loadedWith(HEAVY)].filter((file) => !light.has(file)).sort();
// Several modules have a function of the same name: in the one, each has the number of its module.
const numbered = (name, at) => `${name}$${at}`;
await bundle(joined.map((file, at) => handOn(file, file, (name) => [name, numbered(name, at)])).join(""));
joined.forEach((file, at) =>
  writeFileSync(
    file,
    handOn(file, specifier(file, BUNDLE), (name) => [numbered(name, at), name]),
  ),
);

/** The modules of the tool that some of them load as they load, themselves among them. */
function loadedWith(names) {
  const found = new Set(names.map((name) => join(dist, name)));
  // A set is walked to its end, whatever comes to it on the way.
  for (const file of found) {
    for (const source of recordOf(file).staticImports.map(({ moduleRequest }) => moduleRequest.value))
      if (source.startsWith(".")) found.add(join(dirname(file), source));
  }
  return found;
}

/** Hands on all that a module exports; `renamed` gives the name there and the name here. */
function handOn(file, source, renamed) {
  const entries = recordOf(file).staticExports.flatMap((statement) => statement.entries);
  if (entries.some(({ moduleRequest }) => moduleRequest))
    throw new Error(`${file} exports what it does not hold`);
  const names = entries.map(({ exportName }) => renamed(exportName.name).join(" as "));
  return `export { ${names.join(", ")} } from ${JSON.stringify(source)};\n`;
}

/** How a module names another one. */
function specifier(from, to) {
  const path = relative(dirname(from), to).replaceAll("\\", "/");
  return path.startsWith("../") ? path : `./${path}`;
}

function recordOf(file) {
  return parseSync(file, readFileSync(file, "utf8")).module;
}

async function bundle(entry) {
  const inside = new Set(joined);
  const plugin = {
    name: "scan",
    resolveId(source, importer) {
      if (source === BUNDLE || inside.has(source)) return source;
      if (!source.startsWith(".")) return { id: source, external: true };
      const file = join(dirname(importer), source);
      return inside.has(file) ? file : { id: specifier(BUNDLE, file), external: true };
    },
    load: (id) => (id === BUNDLE ? entry : null),
  };
  const build = await rolldown({ input: BUNDLE, plugins: [plugin], treeshake: false, platform: "node" });
  await build.write({ file: BUNDLE, format: "esm" });
  await build.close();
}
