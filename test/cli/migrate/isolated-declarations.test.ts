import { describe, expect, it } from "vitest";
import { cli } from "../../support/run-cli.ts";
import { makeRepository } from "../../support/temp-repository.ts";

const options = { strict: true, module: "nodenext", declaration: true };

function files(isolated: boolean): Record<string, string> {
  const compilerOptions = isolated ? { ...options, isolatedDeclarations: true } : options;
  return {
    "package.json": '{\n  "name": "shop",\n  "private": true,\n  "type": "module"\n}\n',
    "tsconfig.json": `${JSON.stringify({ compilerOptions, include: ["src"] })}\n`,
    "src/level.ts": `export let level = 0;
export let name: string | undefined;
let label = "a" as string;
let made = new Date();
let same: (one: string, other: string) => boolean = Object.is;
export { label };

export function set(text: string): void {
  level += 1;
  name = text;
  label = text;
  made = new Date();
}

export function replace(by: (before: typeof same) => typeof same): void {
  same = by(same);
}

export function when(): Date {
  return made;
}
`,
    "src/main.ts": `import { label, level, name, set, when } from "./level.js";

export function run(text: string): string {
  set(text);
  return [level, name, label, when().getTime()].join(" ");
}
`,
  };
}

async function declared(isolated: boolean): Promise<readonly string[]> {
  const { root } = makeRepository(files(isolated));
  const { out } = await cli(root, ["migrate", "--dry-run", "--stage", "state"]);
  return out.match(/^\+(?:export )?const \w+.*? = /gm) ?? [];
}

describe("holders in a project with isolatedDeclarations", () => {
  it("have their type written where they are handed out, or what is handed out says `typeof` of them", async () => {
    expect(await declared(true)).toEqual([
      "+export const level: ReturnType<typeof cell<number>> = ",
      "+export const name: ReturnType<typeof cell<string | undefined>> = ",
      "+const label: ReturnType<typeof cell<string>> = ",
      "+const made = ",
      "+const same: ReturnType<typeof cell<(one: string, other: string) => boolean>> = ",
    ]);
  });

  it("have none where the compiler asks for none", async () => {
    expect(await declared(false)).toEqual([
      "+export const level = ",
      "+export const name = ",
      "+const label = ",
      "+const made = ",
      "+const same = ",
    ]);
  });
});
