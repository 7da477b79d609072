import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { makeRepository, type TempRepository } from "../../support/temp-repository.ts";
import { cli } from "../../support/run-cli.ts";

const PRETTIER = fileURLToPath(new URL("../../../node_modules/prettier", import.meta.url));
const SETTINGS = { singleQuote: true, printWidth: 60 } as const;

/** The list fits on a line behind `value:`, and not behind `legacy:`. */
const AGENTS = `const kinds = new Set([
  'aaaaaaaaaaa',
  'bbbbbbbbbbb',
  'ccccccc',
]);
const agents = {};

export function add(id, agent) {
  kinds.add(agent.kind);
  agents[id] = agent.withSomething(id).inAnyCase(agent);
}

export function takeAway(id) {
  kinds.delete(agents[id].kind);
  delete agents[id];
}
`;

/** A package among others whose files are as Prettier leaves them, but for one. */
function shop(): TempRepository {
  const repository = makeRepository({
    "package.json": '{ "name": "all", "private": true, "workspaces": ["packages/*"] }',
    ".gitignore": "node_modules\n",
    "packages/shop/package.json":
      '{ "name": "shop", "type": "module", "devDependencies": { "prettier": "*" } }',
    "packages/shop/.prettierrc": JSON.stringify(SETTINGS),
    "packages/shop/agents.js": AGENTS,
    "packages/shop/rooms.js": `${AGENTS.replaceAll("agents", "rooms")}\nexport const SIZES = [ 1,2 ];\n`,
  });
  mkdirSync(join(repository.root, "packages/shop/node_modules"));
  symlinkSync(PRETTIER, join(repository.root, "packages/shop/node_modules/prettier"), "junction");
  return repository;
}

async function isLaidOut(text: string): Promise<boolean> {
  return (await format(text, { ...SETTINGS, parser: "babel" })) === text;
}

describe("a project with a formatter", () => {
  it("has its stages laid out by it, on their branches, in the dry run and when they are finished", async () => {
    const { root, git } = shop();
    const made = await cli(root, ["migrate", "--yes", "--no-validate", "--stage", "registry"]);
    expect(made.code, made.err).toBe(0);
    const agents = git("show", "unambient/1-registry:packages/shop/agents.js");
    expect(agents).toContain("dictionary('agents', {");
    expect(await isLaidOut(agents)).toBe(true);
    const rooms = git("show", "unambient/1-registry:packages/shop/rooms.js");
    expect(rooms).toContain("legacy: new Set([\n");
    expect(rooms).toContain("export const SIZES = [ 1,2 ];");

    const shown = await cli(root, ["migrate", "--dry-run", "--stage", "registry"]);
    writeFileSync(join(root, ".git", "shown.patch"), shown.out);
    git("apply", ".git/shown.patch");
    expect(git("diff", "unambient/1-registry", "--", "packages/shop/*.js")).toBe("");
    git("checkout", "--quiet", "--", "packages");

    git("checkout", "--quiet", "unambient/1-registry");
    const finished = await cli(root, ["finish", "registry", "--force", "--no-validate"]);
    expect(finished.code, finished.err).toBe(0);
    const last = git("show", "unambient/finish-registry:packages/shop/agents.js");
    expect(last).toContain("  value: new Set(['aaaaaaaaaaa', 'bbbbbbbbbbb', 'ccccccc']),\n");
    expect(await isLaidOut(last)).toBe(true);
  });
});
