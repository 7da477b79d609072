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
])("what an interval flushes %s is a batch", async (_, text) => {
  expect(await migrated(text)).toContain("lines.emitBatched({ text, at: Date.now() }, Infinity, flush)");
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
