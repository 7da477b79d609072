// Joins the modules in dist/ that see whether anything has changed into one, those of the scan into another and those
// of a plan into a third: opening hundreds of files costs more than a small scan does. Each module stays where it was
// and hands on what the one holds, so that whoever imports it gets the same functions and classes.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { rolldown } from "rolldown";

const dist = fileURLToPath(new URL("../dist/src/", import.meta.url));

/** What is loaded whatever is asked. */
const START = ["cli/main.js"];

/**
 * What is loaded to see that nothing has changed, and to say so: it goes on without the parser, the rules and the
 * stages.
 */
const LOOK = [
  "cli/commands/check.js",
  "cli/check/compare-tree.js",
  "cli/check/render-check.js",
  "check/enforcement.js",
  "cli/commands/scan.js",
  "cli/scan/render-scan-as.js",
  "cli/scan-with-dispositions.js",
  "scan/scan-project.js",
];

/** What a scan of unknown files begins with, here and in its threads, and a plan. */
const SCAN = ["scan/scan-tree.js", "scan/outcomes/outcome-reader.js", "scan/open-project.js"];

/** What a plan needs beside that: a check goes on without the stages. */
const PLAN = [
  "plan/plan-stages.js",
  "plan/recall/plan-recall.js",
  "scan/recall/scan-recall.js",
  "config/package-name.js",
  "config/package-type.js",
  "codemod/codemod-stage.js",
  "codemod/stack-stages.js",
  "../transforms/index.js",
  "../transforms/cache/with-deletions.js",
  "../transforms/cache/with-limits.js",
  "../transforms/registry/with-owners.js",
  "../transforms/scopes/module.js",
];

/** The modules that are part of another by now, or are to stay as they are. */
const known = loadedWith(START);
const joinedBefore = new Set();
const look = loadedWith(LOOK);
leaveAsTheyAre([...look].filter(looksBesideItself));
await joinModules("cli/look-bundle.js", look);
// Beside the threads' own module, which is looked for there.
await joinModules("scan/outcomes/scan-bundle.js", loadedWith(SCAN));
const plan = loadedWith(PLAN);
// Who reads no more than configuration is not to load the stages.
leaveAsTheyAre([...plan].filter((file) => isOf("config", file) || looksBesideItself(file)));
await joinModules("plan/plan-bundle.js", plan);

/** With all that they load. */
function leaveAsTheyAre(files) {
  loadedWith(files).forEach((file) => known.add(file));
}

/** It has to stay where it is. */
function looksBesideItself(file) {
  return readFileSync(file, "utf8").includes("import.meta");
}

function isOf(room, file) {
  return file.startsWith(join(dist, room, "/"));
}

function isNotIn(files) {
  return (file) => !files.has(file);
}

/** Makes one of these modules, as far as they are not known. */
async function joinModules(name, modules) {
  const bundle = join(dist, name);
  const joined = [...modules].filter(isNotIn(known)).sort();
  // Several modules have a function of the same name: in the one, each has the number of its module.
  const numbered = (exported, at) => `${exported}$${at}`;
  const entry = joined.map((file, at) => handOn(file, file, (each) => [each, numbered(each, at)])).join("");
  for (const file of joined) {
    known.add(file);
    // What an earlier one holds is taken from there, without a look at the module that hands it on.
    joinedBefore.add(file);
  }
  await write(bundle, entry, joinedBefore);
  joined.forEach((file, at) =>
    writeFileSync(
      file,
      handOn(file, specifier(file, bundle), (each) => [numbered(each, at), each]),
    ),
  );
}

/**
 * The modules of the tool that some of them load as they load, themselves among them; they go by their names in
 * dist/src/.
 */
function loadedWith(names) {
  const found = new Set(names.map((name) => resolve(dist, name)));
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

async function write(bundle, entry, inside) {
  const plugin = {
    name: "join",
    resolveId(source, importer, { kind }) {
      if (source === bundle || inside.has(source)) return source;
      if (!source.startsWith(".")) return { id: source, external: true };
      const file = join(dirname(importer), source);
      // What is loaded later comes by the module that stayed where it was.
      const isInside = inside.has(file) && kind !== "dynamic-import";
      return isInside ? file : { id: specifier(bundle, file), external: true };
    },
    load: (id) => (id === bundle ? entry : null),
  };
  const build = await rolldown({ input: bundle, plugins: [plugin], treeshake: false, platform: "node" });
  await build.write({ file: bundle, format: "esm" });
  await build.close();
}
