import { expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const SET = "export function set(table, key, value) { table[key] = value }\n";
const PUSH =
  "import { set } from './set.js';\nexport function push(target, name, value) { set(target, name, value) }\n";

function findingsIn(files: Readonly<Record<string, string>>) {
  return scanSources(new Map(Object.entries(files))).findings;
}

function user(source: string): string {
  return `import { push } from '${source}';\nconst times = {};\nexport const add = (name, ms) => push(times, name, ms);\n`;
}

it("is changed by what a function of another module hands it on to", () => {
  const [found, ...others] = findingsIn({ "set.js": SET, "push.js": PUSH, "user.js": user("./push.js") });
  expect(others).toEqual([]);
  expect([found?.path, found?.name, found?.stage]).toEqual(["user.js", "times", "registry"]);
  expect(found?.accesses.map(({ path, line, kind }) => [path, line, kind])).toEqual([
    ["user.js", 3, "mutate"],
  ]);
});

it("is followed over three modules, and no further", () => {
  const hands = (from: string, to: string): string =>
    `import { ${to} } from './${to}.js';\nexport function ${from}(it, k, v) { ${to}(it, k, v) }\n`;
  const files = { "set.js": SET, "put.js": hands("put", "set"), "push.js": hands("push", "put") };
  expect(findingsIn({ ...files, "user.js": user("./push.js") })).toHaveLength(1);
  const longer = { ...files, "hold.js": hands("hold", "put"), "push.js": hands("push", "hold") };
  expect(findingsIn({ ...longer, "user.js": user("./push.js") })).toEqual([]);
});

it("is left alone where it is only read further on, and where two modules hand it to each other", () => {
  const reading = SET.replace("table[key] = value", "tell(table[key], value)");
  expect(findingsIn({ "set.js": reading, "push.js": PUSH, "user.js": user("./push.js") })).toEqual([]);
  const back =
    "import { push } from './push.js';\nexport function set(table, key, value) { push(table, key, value) }\n";
  expect(findingsIn({ "set.js": back, "push.js": PUSH, "user.js": user("./push.js") })).toEqual([]);
});
