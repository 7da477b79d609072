import { describe, expect, it } from "vitest";
import { workshopMaker } from "../check/workshop.ts";

const workshop = workshopMaker();
const file = "unambient.flags.json";
const flag = "use_supervised_registry";
const facades = `import { registry } from "@unambient/runtime";
export const agents = registry("agents", { flag: "${flag}", legacy: new Map() });
export const jobs = registry("jobs", { flag: "${flag}", legacy: [] });
`;

function shop(flags: string = `{\n  "${flag}": "off"\n}\n`) {
  return workshop({
    "package.json": '{ "name": "shop", "type": "module" }\n',
    "src/agents.js": facades,
    "src/broken.js": '// unambient\nconst = "not a program";\n',
    [file]: flags,
  });
}

function evidence(...sites: readonly string[]): string {
  const lines = sites.map((site) => {
    const [name, mode = "shadow", mismatches = "0"] = site.split(" ");
    const difference = { operation: "get", expected: "1", actual: "2", stack: "" };
    return JSON.stringify({
      site: name,
      flag,
      path: null,
      mode,
      operations: 5,
      mismatches: Array.from({ length: Number(mismatches) }, () => difference),
      pid: 1,
    });
  });
  return `${lines.join("\n")}\n`;
}

describe("unambient flags", () => {
  it.each([
    [["flags"], "Missing argument: <action>"],
    [["flags", "stauts"], "Did you mean status?"],
    [["flags", "set", flag], "set needs a flag and a mode."],
    [["flags", "set", "use_supervised_registri", "on"], `Did you mean ${flag}?`],
    [["flags", "set", flag, "maybe"], "maybe is not a mode."],
    [["flags", "rollback"], "rollback needs one flag, one stage, or --all."],
    [["flags", "set", flag, "on", "--evidence", "none.jsonl"], "--evidence none.jsonl does not exist."],
  ])("%j is refused in words", async (args, message) => {
    const project = shop();
    const result = await project.run(...args);
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.err).toContain(message);
    expect(project.read(file)).toBe(`{\n  "${flag}": "off"\n}\n`);
  });

  it("lists modes, for people and for programs", async () => {
    const project = shop(`{ "${flag}": { "percentage": 5 }, "other": true }`);
    expect((await project.run("flags", "list")).out).toBe(`other: on\n${flag}: 5%\n`);
    expect(JSON.parse((await project.run("flags", "list", "--json")).out)).toEqual({
      other: "on",
      [flag]: { percentage: 5 },
    });
  });

  it("sets shadow without evidence, by flag or by stage, and changes nothing else in the file", async () => {
    const project = shop(`{\r\n\t"other": "off",\r\n\t"${flag}": "off"\r\n}`);
    const result = await project.run("flags", "set", "registry", "shadow");
    expect(result).toMatchObject({ code: 0, err: `${flag}: off -> shadow\n` });
    expect(project.read(file)).toBe(`{\r\n\t"other": "off",\r\n\t"${flag}": "shadow"\r\n}`);
  });

  it("makes the file where there is none", async () => {
    const project = shop();
    project.remove(file);
    await project.run("flags", "set", flag, "shadow");
    expect(project.read(file)).toBe(`{\n  "${flag}": "shadow"\n}\n`);
  });

  it.each([
    ["no evidence at all", "", `no operation of ${flag} was recorded in shadow mode`],
    ["operations in other modes only", evidence("agents off", "jobs on"), "no operation of"],
    ["a facade that never ran", evidence("agents"), "never used in shadow mode: jobs"],
    [
      "a difference",
      evidence("agents", "jobs shadow 2"),
      "jobs answered otherwise 2 times (first: get answered 1",
    ],
  ])("does not raise a percentage on %s, unless forced", async (_, text, message) => {
    const project = shop();
    project.write({ "unambient.evidence.jsonl": text });
    const refused = await project.run("flags", "set", flag, "10");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(message);
    expect((await project.run("flags", "set", flag, "10", "--force")).code).toBe(0);
    expect(project.read(file)).toContain(`"${flag}": { "percentage": 10 }`);
  });

  it("raises on evidence: from the usual file, the environment's, or the ones given", async () => {
    const project = shop();
    project.write({ one: evidence("agents"), two: evidence("jobs"), both: evidence("agents", "jobs") });
    expect((await project.run("flags", "set", flag, "25%", "--evidence", "one,two")).code).toBe(0);
    const env = { UNAMBIENT_EVIDENCE: "both" };
    expect((await project.runWith(env, "flags", "set", flag, "on")).code).toBe(0);
    expect(project.read(file)).toBe(`{\n  "${flag}": "on"\n}\n`);
  });

  it("lowers a percentage without a question", async () => {
    const project = shop(`{ "${flag}": "on" }`);
    expect((await project.run("flags", "set", flag, "10%")).code).toBe(0);
  });

  it("sets a single facade", async () => {
    const project = shop();
    project.write({ "unambient.evidence.jsonl": evidence("agents") });
    expect((await project.run("flags", "set", `${flag}/agents`, "on")).code).toBe(0);
    expect(JSON.parse(project.read(file))).toEqual({ [flag]: "off", [`${flag}/agents`]: "on" });
  });

  it("shows sites, usage, differences and who changed what when", async () => {
    const project = shop();
    project.commitAll("Start");
    project.write({ "unambient.evidence.jsonl": evidence("agents", "agents on", "jobs shadow 1") });
    const { out } = await project.run("flags", "status");
    expect(out).toMatch(
      new RegExp(
        `^${flag}: off  \\(stage registry\\)\n  2 sites in the code\n  operations: 10 shadow, 5 on\n` +
          "  mismatches: 1 \\(first: get answered 1, the new path 2\\)\n" +
          "  last change: \\d{4}-\\d\\d-\\d\\d by Ana Person \\([0-9a-f]{10}\\)\n$",
      ),
    );
  });

  it("says when a change is not committed", async () => {
    const project = shop();
    project.commitAll("Start");
    await project.run("flags", "set", flag, "shadow");
    expect((await project.run("flags", "status")).out).toContain("last change: not committed");
  });

  it("rolls a stage back, with the facades that had a mode of their own", async () => {
    const project = shop(`{ "${flag}": "on", "${flag}/jobs": "on", "other": "on" }`);
    expect((await project.run("flags", "rollback", "registry")).code).toBe(0);
    expect(JSON.parse(project.read(file))).toEqual({ [flag]: "off", [`${flag}/jobs`]: "off", other: "on" });
  });

  it("rolls everything back", async () => {
    const project = shop(`{ "${flag}": "on", "other": "25%" }`);
    expect((await project.run("flags", "rollback", "--all")).code).toBe(0);
    expect(JSON.parse(project.read(file))).toEqual({ [flag]: "off", other: "off" });
  });

  it("does not touch a broken file", async () => {
    const project = shop("{ broken");
    const result = await project.run("flags", "set", flag, "shadow");
    expect(result.code).toBe(2);
    expect(result.err).toContain(`${file}: The flag file is not a JSON object`);
    expect(project.read(file)).toBe("{ broken");
  });
});
