import { expect, it } from "vitest";
import { mentionsModule, readerIn } from "../../../src/scan/sources/reached-inside.ts";

const READER = "lib/system/index.js";

/** Of which modules a file takes in the text. */
function read(content: string): readonly string[] {
  const reader = readerIn(READER, content);
  if (!reader) return [];
  return [
    "lib/system/modules/client.js",
    "lib/system/modules/page/client.js",
    "lib/system/client.js",
    "lib/modules/client.js",
  ].filter((path) => mentionsModule(reader, path));
}

const SEND = `.forEach((name) => send(name, fs.readFileSync(path.join(folder, name), "utf8")));`;

it("takes in the text of each file of a folder that it lists, and of no other folder's", () => {
  for (const content of [
    `fs.readdirSync(path.join(__dirname, "modules"))${SEND}`,
    `fs.readdirSync(__dirname + "/modules", "utf8")${SEND}`,
    `const folder = path.join(__dirname, "modules");\nfs.readdirSync(folder)${SEND}`,
    `var $folder = path.join(__dirname, '/modules/');\nutils.readDirSync($folder).files${SEND}`,
    `const folder = new URL("./modules", import.meta.url);\nfor (const name of await readdir(folder)) texts.push(await readFile(new URL(name, folder)));`,
  ])
    expect(read(content), content).toEqual(["lib/system/modules/client.js"]);
});

it("leaves what another folder holds, what it only lists and what it loads", () => {
  for (const content of [
    `fs.readdirSync(path.join(__dirname, "..", "modules"))${SEND}`,
    `fs.readdirSync(path.join(__dirname, "../modules"))${SEND}`,
    `fs.readdirSync(path.join(root, "modules"))${SEND}`,
    `fs.readdirSync(__dirname)${SEND}`,
    `fs.readdirSync(__dirname + "/")${SEND}`,
    `const folder = root; log(path.join(__dirname, "modules")); fs.readdirSync(folder)${SEND}`,
    `fs.readdirSync(folder)${SEND}`,
    `const myfolder = path.join(__dirname, "modules"); fs.readdirSync(folder)${SEND}`,
    `if (folder === path.join(__dirname, "modules")) fs.readdirSync(folder)${SEND}`,
    `fs.readdirSync(path.join(__dirname, "modules")).map((name) => stat(name));`,
    `fs.readdirSync(path.join(__dirname, "modules")).map((name) => stat(name));${" ".repeat(400)}all${SEND}`,
    `fs.readdirSync(path.join(__dirname, "modules")).map((name) => require(name)); all${SEND}`,
    `fs.readdirSync(path.join(__dirname, "modules")).map((name) => import(name)); all${SEND}`,
    `fs.readFileSync(name); fs.readdirSync(path.join(__dirname, "modules"));`,
  ])
    expect(read(content), content).toEqual([]);
});
