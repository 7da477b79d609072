import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageTarball } from "../../src/config/tarball.ts";
import { cli } from "../support/run-cli.ts";
import { makeRepository, smallProject } from "../support/temp-repository.ts";

it("packs the same files to the same bytes, in any order", () => {
  const one = { path: "a.js", bytes: Buffer.from("1") };
  const two = { path: `${"deep/".repeat(25)}b.js`, bytes: Buffer.alloc(700, 7) };
  expect(packageTarball([one, two])).toEqual(packageTarball([two, one]));
});

it("puts the runtime into the repository, where an install without a registry finds it", async () => {
  const repository = makeRepository();
  const result = await cli(repository.root, [
    "migrate",
    "-y",
    "--stage",
    "registry,state",
    "--no-validate",
    "--vendor",
  ]);
  expect(result.code, result.err).toBe(0);
  repository.git("checkout", "--quiet", "unambient/2-state");
  // Nothing is asked of the network: there is no other dependency.
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund"], {
    cwd: repository.root,
    stdio: "pipe",
  });
  const script =
    'import("./src/agents.js").then((m) => { m.register(1, "one"); console.log(m.find(1), m.count()); })';
  const run = (flags: string): string =>
    execFileSync(process.execPath, ["-e", script], {
      cwd: repository.root,
      encoding: "utf8",
      env: { ...process.env, UNAMBIENT_FLAGS: flags },
    });
  expect(existsSync(join(repository.root, "node_modules/@unambient/runtime/package.json"))).toBe(true);
  expect([run("off"), run("on"), run("shadow")]).toEqual(["one 1\n", "one 1\n", "one 1\n"]);
});

it("names the archive from a package of a workspace by its way up", async () => {
  const repository = makeRepository({
    "package.json": '{ "name": "top", "private": true, "workspaces": ["packages/*"] }\n',
    ...Object.fromEntries(Object.entries(smallProject).map(([path, text]) => [`packages/one/${path}`, text])),
  });
  const result = await cli(repository.root, [
    "migrate",
    "-y",
    "--stage",
    "registry",
    "--no-validate",
    "--vendor",
  ]);
  expect(result.code, result.err).toBe(0);
  const manifest = JSON.parse(repository.git("show", "unambient/1-registry:packages/one/package.json")) as {
    dependencies: Record<string, string>;
  };
  const [, archive] = /^file:\.\.\/\.\.\/(.*)$/.exec(manifest.dependencies["@unambient/runtime"] ?? "") ?? [];
  expect(repository.git("ls-tree", "--name-only", "unambient/1-registry", archive ?? "none").trim()).toBe(
    archive,
  );
});
