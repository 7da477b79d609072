import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cli } from "../../support/run-cli.ts";
import { makeRepository } from "../../support/temp-repository.ts";

const TABLE =
  "const jobs = new Map();\nexport const add = (id) => jobs.set(id, 1);\nexport const end = (id) => jobs.delete(id);\n";
const MIGRATE = ["migrate", "--yes", "--no-validate", "--stage", "registry"];

it("says which code is not committed, and so on no branch", async () => {
  const { root, git } = makeRepository({ "a.mjs": TABLE, "b.mjs": "export const b = 1;\n", "c.mjs": TABLE });
  writeFileSync(join(root, "a.mjs"), `${TABLE}// more\n`);
  writeFileSync(join(root, "0.mjs"), TABLE);
  writeFileSync(join(root, "notes.md"), "# Notes\n");
  const { code, err, out } = await cli(root, [...MIGRATE, "--json"]);
  expect(code, err).toBe(0);
  expect(err).toContain(
    "2 files have changes that are not committed, and stay out: branches are made from the last commit (0.mjs, a.mjs).\n",
  );
  expect(JSON.parse(out)).toHaveProperty("stages");
  expect(git("ls-tree", "--name-only", "unambient/1-registry")).not.toContain("0.mjs");
});

it("names a few of many, one as one, and says nothing where all is committed", async () => {
  const { root } = makeRepository({ "a.mjs": TABLE });
  expect((await cli(root, MIGRATE)).err).not.toContain("not committed");
  await cli(root, ["undo"]);
  writeFileSync(join(root, "b0.mjs"), TABLE);
  expect((await cli(root, MIGRATE)).err).toContain(
    "1 file has changes that are not committed, and stays out",
  );
  await cli(root, ["undo"]);
  for (const number of [1, 2, 3, 4]) writeFileSync(join(root, `b${number}.mjs`), TABLE);
  expect((await cli(root, MIGRATE)).err).toContain("(b0.mjs, b1.mjs, b2.mjs and 2 more).\n");
});
