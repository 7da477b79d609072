import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TransformRequest } from "../../src/codemod/open-transform.ts";
import { runCodemod } from "../../src/codemod/run-codemod.ts";
import type { CodemodOutcome } from "../../src/model/stage.ts";
import { temporaryFolder, writeFiles } from "../support/temp-repository.ts";

const source = "export const agents: number = 1;\n";
const replace = "({ source }) => source.replace('agents', 'people')";

describe("a transform", () => {
  it.each<[form: string, name: string, type: string, text: string]>([
    ["an ES module in a package of modules", "x.js", "module", `export default ${replace};\n`],
    ["an ES module by its ending", "x.mjs", "commonjs", `export default ${replace};\n`],
    ["CommonJS", "x.cjs", "module", `module.exports = ${replace};\n`],
    [
      "TypeScript with a parser of its own",
      "x.ts",
      "commonjs",
      "import type { FileInfo, API } from 'jscodeshift';\nexport const parser = 'tsx';\n" +
        "export default ({ source }: FileInfo, { j }: API): string =>\n" +
        "  j(source).find(j.Identifier, { name: 'agents' }).forEach((p) => { p.node.name = 'people'; }).toSource();\n",
    ],
  ])("may be %s", async (_, name, type, text) => {
    const { changed } = await run({ "package.json": `{ "type": "${type}" }`, [name]: text }, name);
    expect(changed.get("src/a.ts")).toBe(source.replace("agents", "people"));
  });

  it("is given its options, and keeps line ends and the byte order mark that its printer would lose", async () => {
    const text =
      "module.exports = ({ source }, { j }, { to }) =>\n" +
      "  j(source).find(j.Identifier, { name: 'a' }).forEach((p) => { p.node.name = to; }).toSource();\n";
    const { changed, unsettled } = await run({ "x.cjs": text }, "x.cjs", {
      "a.js": "\uFEFFa();\r\nb();\r\n",
    });
    expect(changed.get("a.js")).toBe("\uFEFFto();\r\nb();\r\n");
    expect(unsettled).toEqual([]);
  });

  it("may leave files alone, in any of jscodeshift's ways, and say something of them", async () => {
    const text =
      "const answers = { a: undefined, b: null, c: '' };\n" +
      "module.exports = ({ path, source }, { report }) => (report('seen'), path in answers ? answers[path] : source);\n";
    const files = { a: "1", b: "2", c: "3", d: "4" };
    const { changed, remarks } = await run({ "x.cjs": text }, "x.cjs", files);
    expect([...changed.keys()]).toEqual([]);
    expect(remarks).toEqual(["a", "b", "c", "d"].map((path) => ({ path, message: "seen" })));
  });

  it("is told of that would change its own output again", async () => {
    const grows = "module.exports = ({ source }) => `${source}// more\\n`;\n";
    expect((await run({ "x.cjs": grows }, "x.cjs")).unsettled).toEqual(["src/a.ts"]);
  });
});

it.each([
  ["flow", "export opaque type Id: string = string;\nexport const find = (id: ?Id) => (id: any);\n"],
  ["tsx", "export const find = <T,>(id: T) => <p>{id satisfies T}</p>;\n"],
] as const)("reads with the parser %s that the configuration names", async (parser, text) => {
  const transform = `module.exports = ({ source }, { j }) =>
    j(source).find(j.Identifier, { name: "find" }).forEach((p) => { p.node.name = "seek"; }).toSource();\n`;
  const { changed } = await run({ "x.cjs": transform }, "x.cjs", { "src/a.js": text }, { parser });
  expect(changed.get("src/a.js")).toBe(text.replace("find", "seek"));
  await expect(run({ "x.cjs": transform }, "x.cjs", { "src/a.js": text }, { parser: "ts" })).rejects.toThrow(
    "The transform x.cjs failed",
  );
});

describe("a transform that cannot be taken", () => {
  it.each<[what: string, text: string, place: string, message: string]>([
    [
      "throws on a file",
      "module.exports = () => {\n  throw new Error('no such thing');\n};\n",
      "src/a.ts",
      "The transform x.cjs failed here, at its line 2: no such thing",
    ],
    [
      "exports nothing",
      "exports.a = 1;\n",
      "x.cjs",
      "The transform x.cjs cannot be loaded: it exports no function",
    ],
    [
      "does not compile",
      "module.exports = (;\n",
      "x.cjs",
      "The transform x.cjs cannot be loaded: Unexpected",
    ],
    ["returns no text", "module.exports = () => 1;\n", "src/a.ts", "it returned number"],
    [
      "depends on chance",
      "module.exports = ({ source }) => `${source}// ${process.hrtime.bigint()}`;\n",
      "src/a.ts",
      "made two different texts of the same file",
    ],
    [
      "counts the files that it has seen",
      "let n = 0;\nmodule.exports = ({ source }) => `${source}// ${n++}`;\n",
      "src/a.ts",
      "made two different texts of the same file",
    ],
    [
      "ends its process",
      "module.exports = () => process.exit(3);\n",
      "src/a.ts",
      "The transform x.cjs failed here: it ended its process with code 3",
    ],
  ])("when it %s: the file, the reason", async (_, text, place, message) => {
    const failed = run({ "x.cjs": text }, "x.cjs", { "src/a.ts": source, "b.ts": source });
    await expect(failed).rejects.toMatchObject({
      message: expect.stringContaining(message) as string,
      location: { path: place },
    });
  });

  it("is ended when a file takes it too long", async () => {
    const endless = "module.exports = ({ path }) => { while (path === 'b.ts'); };\n";
    const texts = { "src/a.ts": source, "b.ts": source };
    await expect(run({ "x.cjs": endless }, "x.cjs", texts, { mostSeconds: 2 })).rejects.toMatchObject({
      message: "The transform x.cjs failed here: it did not come to an end in 2 seconds",
      location: { path: "b.ts" },
    });
  });
});

function run(
  files: Readonly<Record<string, string>>,
  name: string,
  texts: Readonly<Record<string, string>> = { "src/a.ts": source },
  more: Partial<TransformRequest> = {},
): Promise<CodemodOutcome> {
  const root = temporaryFolder();
  writeFiles(root, files);
  const request = { root, name, file: join(root, name), options: { to: "to" }, parser: null, ...more };
  return runCodemod(request, new Map(Object.entries(texts)));
}
