import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, onTestFinished, vi } from "vitest";
import { runtimeVersion } from "../../src/validate/link-runtime.ts";
import { vendoredRuntime } from "../../src/validate/vendored-runtime.ts";
import { cli } from "../support/run-cli.ts";
import {
  makeRepository,
  smallProject,
  temporaryFolder,
  type TempRepository,
} from "../support/temp-repository.ts";

afterEach(() => void vi.unstubAllEnvs());

const branch = "unambient/1-registry";
const lock = `${JSON.stringify({ name: "small", lockfileVersion: 3, requires: true, packages: { "": { name: "small" } } }, null, 2)}\n`;

it("real npm locks the runtime that its registry has", async () => {
  const url = await registry(true);
  const repository = makeRepository({ ...smallProject, "package-lock.json": lock });
  await migrate(repository, url);
  const locked = JSON.parse(repository.git("show", `${branch}:package-lock.json`)) as {
    packages: Record<string, { version?: string }>;
  };
  expect(locked.packages["node_modules/@unambient/runtime"]?.version).toBe(runtimeVersion());
});

it("real npm finds no runtime in its registry: the lock file stays, and the way out is named", async () => {
  const url = await registry(false);
  const repository = makeRepository({ ...smallProject, "package-lock.json": lock });
  const { out } = await migrate(repository, url);
  expect(repository.git("show", `${branch}:package-lock.json`)).toBe(lock);
  expect(out.replaceAll(/\s+/g, " ")).toContain("the registry has no @unambient/runtime");
  expect(out).toContain("--vendor");
});

it("real npm locks the runtime that lies in the repository without any registry", async () => {
  const repository = makeRepository({ ...smallProject, "package-lock.json": lock });
  await migrate(repository, "http://127.0.0.1:9/", "--vendor");
  repository.git("checkout", "--quiet", branch);
  execFileSync("npm", ["ci", "--offline", "--no-audit", "--no-fund"], {
    cwd: repository.root,
    stdio: "pipe",
  });
  expect(repository.git("status", "--porcelain", "--", "package-lock.json")).toBe("");
});

async function migrate(repository: TempRepository, registryUrl: string, ...options: string[]) {
  vi.stubEnv("npm_config_registry", registryUrl);
  vi.stubEnv("npm_config_cache", temporaryFolder("cache"));
  vi.stubEnv("npm_config_fetch_retries", "0");
  const result = await cli(repository.root, [
    "migrate",
    "-y",
    "--stage",
    "registry",
    "--no-validate",
    ...options,
  ]);
  expect(result.code, result.err).toBe(0);
  return result;
}

/** A registry as npm asks it: https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md. */
async function registry(hasRuntime: boolean): Promise<string> {
  const archive = vendoredRuntime();
  const server: Server = createServer((request, response) => {
    const isDocument = /^\/@unambient(%2f|\/)runtime$/i.test(request.url ?? "");
    if (!hasRuntime || !isDocument) {
      response.writeHead(404, { "content-type": "application/json" });
      response.end('{"error":"Not found"}');
      return;
    }
    const version = runtimeVersion();
    const integrity = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
    const dist = { tarball: `http://${request.headers.host ?? ""}/runtime.tgz`, integrity };
    const name = "@unambient/runtime";
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({
        name,
        "dist-tags": { latest: version },
        versions: { [version]: { name, version, dist } },
      }),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
