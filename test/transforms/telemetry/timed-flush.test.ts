import { expect, it } from "vitest";
import { module } from "../../../transforms/telemetry/module.ts";
import { applied, fixtureTypeGate, planFixture } from "../plan-fixture.ts";

const typeGate = fixtureTypeGate();

const PROGRAM = `let lines = [];
let sent = 0;
export function log(text) {
  lines.push({ text, at: Date.now() });
  return lines.length;
}
function flush() {
  const taken = lines;
  lines = [];
  sent += taken.length;
}
setInterval(flush, 1000);
export function close() {
  flush();
  return sent;
}
`;

async function migrated(text: string): Promise<string> {
  const files = new Map([["src/a.js", text]]);
  return applied(files, await planFixture(module, files, typeGate)).get("src/a.js") as string;
}

it.each([
  ["by its name", PROGRAM],
  ["by a function around it", PROGRAM.replace("setInterval(flush", "setInterval(() => flush()")],
  ["later", PROGRAM.replace("setInterval(", "export const later = () => setTimeout(")],
  ["whose promise nobody waits for", PROGRAM.replace("setInterval(flush", "setInterval(() => void flush()")],
])("what a timer flushes %s is a batch", async (_, text) => {
  expect(await migrated(text)).toContain("lines.emitBatched({ text, at: Date.now() }, Infinity, flush)");
});

const INLINE = PROGRAM.replace("function flush() {", "setInterval(() => {")
  .replace("}\nsetInterval(flush, 1000);\n", "}, 1000);\n")
  .replace("  flush();\n", "");

it.each([
  ["an arrow function", INLINE, "function flushLines() {"],
  ["a function", INLINE.replace("() => {", "function () {"), "function flushLines() {"],
  ["an async one", INLINE.replace("() => {", "async () => {"), "async function flushLines() {"],
])("what the interval has in its call gets a name: %s", async (_, text, head) => {
  const after = await migrated(text);
  expect(after).toContain("lines.emitBatched({ text, at: Date.now() }, Infinity, flushLines)");
  expect(after).toContain(`${head}\n`);
  expect(after).toContain("}\nsetInterval(flushLines, 1000);");
});

it.each([
  [
    "its function may see what a call has",
    INLINE.replace("setInterval(", "export const start = (by) => setInterval("),
  ],
  ["its function asks for `this`", INLINE.replace("sent += ", "this.last = sent += ")],
  ["its function has a name", INLINE.replace("() => {", "function tick() {")],
  ["its function takes something", INLINE.replace("() => {", "(by = 1) => {")],
  [
    "the interval is kept where it may change",
    INLINE.replace("setInterval(", "export let timer = setInterval("),
  ],
  ["the name is taken", INLINE.replace("close()", "flushLines()")],
  ["two of them empty it", `${INLINE}setInterval(() => {\n  lines = [];\n}, 9);\n`],
  ["the interval is another's", `import { setInterval } from "./clock.js";\n${INLINE}`],
])("what stands in the call is left there where %s", async (_, text) => {
  const after = await migrated(text);
  expect(after).toContain("@unambient/runtime");
  expect(after).not.toContain("emitBatched");
});

it.each([
  ["the interval is another's", `import { setInterval } from "./clock.js";\n${PROGRAM}`],
  ["two functions flush", `${PROGRAM}function drop() {\n  lines = [];\n}\nsetInterval(drop, 9);\n`],
  ["the interval hands something on", PROGRAM.replace("1000)", "1000, true)")],
  ["the function is handed something", PROGRAM.replace("(flush,", "(() => flush(true),")],
  ["more is done", PROGRAM.replace("(flush,", "(() => { flush(); close(); },")],
  ["the function takes something", PROGRAM.replace("flush() {", "flush(least) {\n  if (least) return;")],
  [
    "the function empties nothing",
    PROGRAM.replace("  lines = [];\n", "") + "export function reset() {\n  lines = [];\n}\n",
  ],
  ["the function only makes sure of it", PROGRAM.replace("lines = [];\n  sent", "lines ||= [];\n  sent")],
  ["the function leaves some", PROGRAM.replace("lines = [];\n  sent", "lines.length = 1;\n  sent")],
])("it is none where %s", async (_, text) => {
  const after = await migrated(text);
  expect(after).toContain("@unambient/runtime");
  expect(after).not.toContain("emitBatched");
});
