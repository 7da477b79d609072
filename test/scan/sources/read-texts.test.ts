import { expect, it } from "vitest";
import { mentionsModule, readerIn } from "../../../src/scan/sources/reached-inside.ts";

const READER = "lib/session/index.js";

/** Of which modules a file takes in the text. */
function read(content: string): readonly string[] {
  const reader = readerIn(READER, content);
  if (!reader) return [];
  return ["lib/session/client.js", "lib/client.js", "client.js"].filter((path) =>
    mentionsModule(reader, path),
  );
}

it("takes in the text of the module beside it, and of no other of the name", () => {
  for (const content of [
    `const code = fs.readFileSync(__dirname + "/client.js", "utf8");`,
    `const code = fs.readFileSync(path.join(__dirname, "client.js"), "utf8");`,
    `const code = await readFile(new URL("./client.js", import.meta.url), "utf8");`,
    `const code = readFileSync(join(dirname(fileURLToPath(import.meta.url)), "client.js"), "utf8");`,
    `const code = fs.readFile(new URL('./client.js', __filename), 'utf-8');`,
    `app.get("/client.js", (req, res) => res.sendFile(resolve(import.meta.dirname, "client.js")));`,
    `fs.createReadStream(path.resolve(__dirname, ".", "client.js")).pipe(answer);`,
    `await page.addScriptTag({ path: require.resolve(join(__dirname, "client.js")) });`,
  ])
    expect(read(content), content).toEqual(["lib/session/client.js"]);
});

it("follows the path that is put together", () => {
  expect(read(`fs.readFileSync(path.join(__dirname, "..", "client.js"))`)).toEqual(["lib/client.js"]);
  expect(read(`fs.readFileSync(__dirname + "/../../client.js")`)).toEqual(["client.js"]);
});

it("leaves what is loaded, what begins elsewhere, and what is no code", () => {
  for (const content of [
    `const client = require(path.join(__dirname, "client.js"));`,
    `fork(path.join(__dirname, "client.js")); fs.readFileSync(path.join(__dirname, "client.json"));`,
    `fs.readFileSync("client.js"); fs.readFileSync(path.join(folder, "client.js"));`,
    `fs.readFileSync(name); load(path.join(__dirname, "client.js"));`,
    `fs.readFileSync(${"a".repeat(250)}, path.join(__dirname, "client.js"));`,
  ])
    expect(read(content), content).toEqual([]);
});

it("is no reader for what else it reads", () => {
  expect(readerIn(READER, `fs.readFileSync(path.join(__dirname, "package.json"))`)).toBeNull();
});
