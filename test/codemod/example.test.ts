import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cli } from "../support/run-cli.ts";
import { makeRepository, smallProject } from "../support/temp-repository.ts";

const page = readFileSync(new URL("../../docs/codemods.md", import.meta.url), "utf8");
const example = readFileSync(new URL("../../examples/codemods/node-protocol.cjs", import.meta.url), "utf8");

it("runs the example as the page configures it", async () => {
  const [, config = ""] = /```json\n(.*?)```/s.exec(page) ?? [];
  const repository = makeRepository({
    ...smallProject,
    "unambient.config.json": config,
    "codemods/node-protocol.cjs": example,
    "src/files.mjs": 'import fs, { promises } from "fs";\nexport * from "path";\nexport { fs, promises };\n',
    "src/old.cjs":
      'const puny = require("punycode");\nconst os = require("os");\nrequire(os);\nrequire("./x");\n',
  });
  const result = await cli(repository.root, ["migrate", "--yes", "--no-validate"]);
  expect(result.code, result.err).toBe(0);
  expect(repository.git("branch", "--list", "unambient/*")).toMatch(/2-node-protocol$/m);
  const show = (path: string): string => repository.git("show", `unambient/2-node-protocol:${path}`);
  expect(show("src/files.mjs")).toBe(
    'import fs, { promises } from "node:fs";\nexport * from "node:path";\nexport { fs, promises };\n',
  );
  expect(show("src/old.cjs")).toBe(
    'const puny = require("punycode");\nconst os = require("node:os");\nrequire(os);\nrequire("./x");\n',
  );
});
