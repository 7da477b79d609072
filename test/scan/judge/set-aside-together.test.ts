import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function outcomesOf(text: string): Record<string, string> {
  const { findings } = scanSources(new Map([["patch.ts", text]]));
  return Object.fromEntries(
    findings.map(({ name, stage, disposition, refusal }) => [
      name,
      `${stage} ${refusal?.code ?? disposition}`,
    ]),
  );
}

const NAMES = ["node", "parent", "doc", "match"];
const STEPS = "export const open = (tag) => make(tag, node, parent, doc, match);";

/** Sets some slots aside, gives each another value, works and puts them back. */
function patch(names: readonly string[], { work = "build(host)", head = "function" } = {}): string {
  const each = (text: (name: string) => string): string => names.map(text).join(" ");
  const aside = each((name) => `const before_${name} = ${name}; ${name} = host.${name};`);
  const back = each((name) => `${name} = before_${name};`);
  return `export ${head} patch(host, build) { ${aside} try { return ${work} } finally { ${back} } }`;
}

const slots = (names: readonly string[]): string => names.map((name) => `let ${name} = null;`).join(" ");

const all = (names: readonly string[], outcome: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, outcome]));

describe("slots that one function sets aside and puts back together", () => {
  it("are the parts of what is under way, which its steps ask for", () => {
    expect(outcomesOf(`${slots(NAMES)} ${STEPS} ${patch(NAMES)}`)).toEqual(
      all(NAMES, "error-context hot-path"),
    );
  });

  it("are each work's own where there are few of them", () => {
    const few = NAMES.slice(0, 3);
    const steps = STEPS.replace(", match", "");
    expect(outcomesOf(`${slots(few)} ${steps} ${patch(few)}`)).toEqual(all(few, "error-context auto"));
  });

  it("are each work's own where functions do it one by one", () => {
    const one = (name: string): string => patch([name]).replace("patch", `patch_${name}`);
    expect(outcomesOf(`${slots(NAMES)} ${STEPS} ${NAMES.map(one).join(" ")}`)).toEqual(
      all(NAMES, "error-context auto"),
    );
  });

  it("cost no more than the waiting where the work is waited for", () => {
    const waits = patch(NAMES, { work: "await build(host)", head: "async function" });
    const found = outcomesOf(`${slots(NAMES)} ${STEPS} ${waits}`);
    expect(Object.values(found).some((outcome) => outcome.includes("hot-path"))).toBe(false);
  });

  it("leave out what nothing but the function itself asks for", () => {
    const text = `${slots([...NAMES, "depth"])} ${STEPS} ${patch([...NAMES, "depth"])} export { depth };`;
    expect(outcomesOf(text)["depth"]).not.toContain("hot-path");
  });

  it("leave out what is set without being put back", () => {
    const text = `let last = null; export const lastOf = () => last; ${slots(NAMES)} ${STEPS} ${patch(NAMES).replace("try {", "last = host; try {")}`;
    expect(outcomesOf(text)["last"]).toBe("state auto");
  });
});
