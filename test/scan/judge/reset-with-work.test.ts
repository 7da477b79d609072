import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function hotIn(text: string): readonly string[] {
  const { findings } = scanSources(new Map([["parser.ts", text]]));
  return findings.filter(({ refusal }) => refusal?.code === "hot-path").map(({ name }) => name);
}

const SLOTS = "let root = null; let text = ''; let tag = null; let value = ''; let start = -1; let end = -1;";
const STEPS =
  "const steps = { open(at) { tag = { at }; start = at; value = text }, close(at) { end = at; add(root, tag, value, start, end) } };";
const RESET = "function reset() { tag = null; value = ''; start = -1; end = -1 }";
const PARSE =
  "export function parse(given) { reset(); text = given; root = make(given); read(steps); const made = root; root = null; return made }";
const ALL = ["root", "text", "tag", "value", "start", "end"];

describe("slots that are given a blank value where work begins", () => {
  it("are the state of the work, which its steps ask for, by a function that the one of the work calls", () => {
    expect(hotIn(`${SLOTS} ${STEPS} ${RESET} ${PARSE}`)).toEqual(ALL);
  });

  it("may be given it there", () => {
    const inline = PARSE.replace("reset();", "tag = null; value = ''; start = -1; end = -1;");
    expect(hotIn(`${SLOTS} ${STEPS} ${inline}`)).toEqual(ALL);
  });

  it.each([
    ["a list", "[]"],
    ["an object", "{}"],
    ["a number", "0"],
    ["no", "false"],
    ["nothing", "undefined"],
    ["an empty text", "''"],
  ])("go with work that is told by a slot which is given %s in the end", (_, blank) => {
    expect(hotIn(`${SLOTS} ${STEPS} ${RESET} ${PARSE.replace("root = null", `root = ${blank}`)}`)).toEqual(
      ALL,
    );
  });

  it.each([
    [
      "there are three",
      STEPS.replace(", end", "").replace("end = at; ", ""),
      RESET.replace("; end = -1", ""),
      PARSE,
    ],
    [
      "the work is waited for",
      STEPS,
      RESET,
      PARSE.replace("function", "async function").replace("read(", "await read("),
    ],
    ["the function of the work does not call it", STEPS, RESET, PARSE.replace("reset();", "")],
    ["something else of that name is called", STEPS, RESET, PARSE.replace("reset();", "reset.all();")],
    ["nothing is cleared in the end", STEPS, RESET, PARSE.replace("root = null; ", "")],
    ["it is cleared in one case", STEPS, RESET, PARSE.replace("root = null", "if (made.isDone) root = null")],
    [
      "it is cleared before it is set",
      STEPS,
      RESET,
      PARSE.replace("root = null; ", "").replace("reset();", "reset(); root = null;"),
    ],
    [
      "another function clears it",
      STEPS,
      RESET,
      `${PARSE.replace("root = null; ", "")} export function drop() { root = null }`,
    ],
    ["it is given another value in the end", STEPS, RESET, PARSE.replace("root = null", "root = make(null)")],
    ["a field of it is cleared", STEPS, RESET, PARSE.replace("root = null", "root.next = null")],
    ["what resets them is handed on", STEPS, RESET, PARSE.replace("reset();", "later(reset);")],
    [
      "another function resets them",
      STEPS,
      RESET,
      `${PARSE.replace("reset();", "")} export const clear = () => { reset() };`,
    ],
    [
      "they are reset as the module loads",
      STEPS,
      `${RESET} root = make(1); reset(); root = null;`,
      PARSE.replace("reset();", "").replace("root = null; ", ""),
    ],
    [
      "it is cleared where something has failed",
      STEPS,
      RESET,
      PARSE.replace("root = null", "try { check() } catch { root = null }"),
    ],
    ["what is cleared held a blank value", STEPS, RESET, PARSE.replace("root = make(given)", "root = null")],
    [
      "its steps only ask for them",
      "const steps = { close(at) { add(at, root, tag, value, start, end) } };",
      RESET,
      PARSE,
    ],
  ])("are not, where %s", (_, steps, reset, parse) => {
    expect(hotIn(`${SLOTS} ${steps} ${reset} ${parse}`)).toEqual([]);
  });

  it("do not take in what none of its steps touches", () => {
    const told = PARSE.replace("read(steps)", "told = given.length; read(steps)");
    expect(hotIn(`${SLOTS} let told = 0; export { told }; ${STEPS} ${RESET} ${told}`)).toEqual(ALL);
  });
});
