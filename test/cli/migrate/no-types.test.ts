import { describe, expect, it } from "vitest";
import { cli } from "../../support/run-cli.ts";
import { makeRepository } from "../../support/temp-repository.ts";

const files = {
  "package.json": '{\n  "name": "shop",\n  "type": "module"\n}\n',
  "tsconfig.json": '{ "compilerOptions": { "strict": true, "module": "nodenext" } }\n',
  "src/rooms.ts": `const rooms = new Map<string, string>();

export function open(id: string, name: string): void {
  rooms.set(id, name);
}

export function close(id: string): void {
  rooms.delete(id);
}
`,
};
const names = (json: string): string[] =>
  (JSON.parse(json) as { stages: { proof: { name: string }[] }[] }).stages.flatMap(({ proof }) =>
    proof.map(({ name }) => name),
  );

describe("migrate --no-types", () => {
  it("shows the same edits, and claims nothing of types", async () => {
    const { root } = makeRepository(files);
    const run = (...more: string[]) => cli(root, ["migrate", "--dry-run", "--stage", "registry", ...more]);
    expect(names((await run("--json")).out)).toContain("types");
    const shown = names((await run("--json", "--no-types")).out);
    expect(shown).toContain("rescan");
    expect(shown).not.toContain("types");
    const [asked, unasked] = [await run(), await run("--no-types")];
    expect(unasked.out).toBe(asked.out);
    expect(unasked.out).toContain("+const rooms = registry(");
    expect(unasked.code).toBe(1);
  });

  it("is for a look: what stands on a branch is compiled first", async () => {
    const { root, git } = makeRepository(files);
    const { code, err } = await cli(root, ["migrate", "--yes", "--no-validate", "--no-types"]);
    expect(code).toBe(2);
    expect(err).toContain("--no-types needs --dry-run or --list.");
    expect(git("branch", "--list", "unambient/*")).toBe("");
    expect((await cli(root, ["migrate", "--list", "--no-types"])).out).toMatch(/^registry +1 automatic/m);
  });
});
