import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProjectFolder } from "./built-package.ts";
import { errorsIn, javaScriptOf, STRICT } from "./compile.ts";

const pages = fileURLToPath(new URL("../../../docs/runtime", import.meta.url));
const examples = readdirSync(pages).flatMap((page) =>
  [...readFileSync(join(pages, page), "utf8").matchAll(/```ts\n([^]*?)```/g)].map(
    (match, index) => [`${page}, example ${index + 1}`, match[1] as string] as const,
  ),
);

let project: ProjectFolder;
beforeAll(() => (project = new ProjectFolder()));
afterAll(() => project.remove());

describe("the runtime's pages", () => {
  it("each stand in the list on the first one", () => {
    const list = readFileSync(join(pages, "README.md"), "utf8");
    const missing = readdirSync(pages).filter((page) => page !== "README.md" && !list.includes(`(${page})`));
    expect(missing).toEqual([]);
  });

  it("hold examples that compile and run", () => {
    expect(examples.length).toBeGreaterThan(12);
    const files = examples.map(([name, text]) => [`${name.replace(/\W+/g, "-")}`, text] as const);
    expect(
      errorsIn(project, Object.fromEntries(files.map(([name, text]) => [`${name}.mts`, text])), {
        ...STRICT,
        types: ["node"],
      }),
    ).toEqual([]);
    for (const [name, text] of files) project.write(`${name}.mjs`, javaScriptOf(text));
    project.write("all.mjs", files.map(([name]) => `await import("./${name}.mjs");`).join("\n"));
    const { status, stderr } = project.run("all.mjs");
    expect([status, stderr]).toEqual([0, "disk\n"]);
  });
});
