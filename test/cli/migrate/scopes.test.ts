import { describe, expect, it } from "vitest";
import { cli } from "../../support/run-cli.ts";
import { makeRepository } from "../../support/temp-repository.ts";

const server = `import { createServer } from "node:http";

export const shop = createServer((request, response) => response.end(request.url));
export const health = createServer((request, response) => response.end("ok"));
`;
const opened = `import { createServer } from "node:http";
import { withRequestScope } from "@unambient/runtime/http";

export const shop = createServer(withRequestScope((request, response) => response.end(request.url), { flag: "use_request_scopes" }));
export const health = createServer((request, response) => response.end("ok"));
`;
const files = {
  "package.json": '{\n  "name": "shop",\n  "type": "module"\n}\n',
  "src/server.js": server,
  "src/app.js":
    'import express from "express";\nimport { configure } from "./configure.js";\n\nexport const app = express();\nconfigure(app);\n',
  "unambient.config.json": '{ "scopes": ["src/server.js#shop", "src/app.js#app"] }\n',
};
const migrate = ["migrate", "--yes", "--stage", "scopes", "--no-validate"];

describe("migrate --stage scopes", () => {
  it("opens scopes at the configured places, on a branch, with the flag off", async () => {
    const repository = makeRepository(files);
    const { code } = await cli(repository.root, migrate);
    expect(code).toBe(0);
    const show = (path: string) => repository.git("show", `unambient/1-scopes:${path}`);
    expect(show("src/server.js")).toBe(opened);
    expect(show("src/app.js")).toBe(files["src/app.js"]);
    expect(JSON.parse(show("unambient.flags.json"))).toEqual({ use_request_scopes: "off" });
    expect(show("package.json")).toContain('"@unambient/runtime"');
    expect(repository.git("log", "-1", "--format=%s", "unambient/1-scopes").trim()).toBe(
      "refactor(scopes): where scopes begin",
    );
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("says of a place that it does not understand why, and what to do", async () => {
    const repository = makeRepository(files);
    const { out } = await cli(repository.root, [...migrate, "--json"]);
    const report = JSON.parse(out) as { stages: { remarks: { path: string; message: string }[] }[] };
    expect(report.stages[0]?.remarks).toEqual([
      {
        path: "src/app.js",
        message:
          "line 4, express application: no scope is opened here. The application is handed to other code before its first middleware. Use `requestScope` in that code, before its first middleware.",
      },
    ]);
  });

  it("is not taken unasked, and not by findings", async () => {
    const repository = makeRepository({
      ...files,
      "src/seats.js": "let seats = 0;\nexport const take = () => ++seats;\n",
    });
    expect((await cli(repository.root, ["migrate", "--dry-run"])).out).not.toContain("withRequestScope");
    const only = await cli(repository.root, ["migrate", "--dry-run", "--only", "shop:src/seats.js#seats"]);
    expect(only.out).not.toContain("withRequestScope");
    expect((await cli(repository.root, ["migrate", "--list"])).out).toMatch(
      /^scopes +0 automatic.* 1 file +\(only when/m,
    );
  });

  it("is switched on without a shadow run, finished, and taken back byte for byte", async () => {
    const repository = makeRepository(files);
    const before = repository.git("rev-parse", "HEAD^{tree}");
    await cli(repository.root, migrate);
    repository.git("merge", "--quiet", "--ff-only", "unambient/1-scopes");
    expect((await cli(repository.root, ["flags", "set", "scopes", "25%"])).code).toBe(0);
    expect((await cli(repository.root, ["flags", "status"])).out).toContain(
      "use_request_scopes: 25%  (stage scopes)\n  1 site",
    );
    expect((await cli(repository.root, ["flags", "set", "scopes", "on"])).code).toBe(0);
    repository.commit("Switch scopes on");
    expect((await cli(repository.root, ["finish", "scopes", "--no-validate"])).code).toBe(0);
    expect(repository.git("show", "unambient/finish-scopes:src/server.js")).toBe(
      opened.replace(', { flag: "use_request_scopes" }', ""),
    );
    expect((await cli(repository.root, ["finish", "scopes", "--revert", "--no-validate"])).code).toBe(0);
    expect(repository.git("rev-parse", "unambient/revert-scopes^{tree}")).toBe(before);
  });

  it("leaves a file as it was where the compiler objects, with its words", async () => {
    const repository = makeRepository({
      ...files,
      "tsconfig.json": '{ "compilerOptions": { "strict": true, "module": "nodenext", "types": [] } }\n',
      "src/http.d.ts":
        'declare module "node:http" {\n  export function createServer(handler: ((request: { url: string }, response: { end(text: string): void }) => void) & { brand: 1 }): object;\n}\n',
      "src/strange.ts":
        'import { createServer } from "node:http";\n\nexport const strange = createServer(Object.assign(() => {}, { brand: 1 as const }));\n',
      "unambient.config.json": "{}\n",
    });
    const { out } = await cli(repository.root, [...migrate, "--json"]);
    expect(out).toMatch(/left as it was, for it would have a new type error: src\/strange\.ts: TS\d+/);
    expect(repository.git("diff", "--name-only", "main", "unambient/1-scopes")).not.toContain("strange.ts");
    expect(repository.git("diff", "--name-only", "main", "unambient/1-scopes")).toContain("server.js");
  });
});
