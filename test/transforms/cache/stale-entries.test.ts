import { expect, it } from "vitest";
import { module } from "../../../transforms/cache/module.ts";
import { applied, fixtureTypeGate, planFixture } from "../plan-fixture.ts";

const typeGate = fixtureTypeGate();

async function migrated(lines: readonly string[]): Promise<string> {
  const text = `import { ask } from "./lib.js";
const table = new Map();
export function of(key) {
  ${lines.join("\n  ")}
}
`;
  const files = new Map([["src/a.js", text]]);
  return applied(files, await planFixture(module, files, typeGate)).get("src/a.js") as string;
}

const get = "const hit = table.get(key);";
const got = "let hit = table.get(key);";
const put = "table.set(key, { value: ask(key), at: Date.now() });";
const putHit = "hit = { value: ask(key), at: Date.now() }; table.set(key, hit);";
const young = "hit && Date.now() - hit.at < 1000";
const old = "!hit || Date.now() - hit.at > 1000";

it.each([
  [
    "behind what is answered while it is young",
    [get, `if (${young}) return hit.value;`, put, "return hit?.value;"],
  ],
  ["where it is too old", [get, `if (${old}) { ${put} ask(hit); }`, "return 0;"]],
  ["in the place of a young one", [get, `if (${young}) { return hit.value; } else { ask(hit); ${put} }`]],
  ["before a newer one has come", [got, `if (${old}) { ask(hit); ${putHit} }`, "return hit.value;"]],
  ["where a newer one may have come", [got, `if (${old}) { if (key) { ${putHit} } ask(hit); }`, "return 0;"]],
  ["after a newer one was put", [get, `if (${old}) { ${put} }`, "return hit.value;"]],
  ["for a value that is chosen by its age", [get, put, `return ${young} ? hit.value : ask(hit);`]],
])("an entry that is too old is used %s", async (_, lines) => {
  expect(await migrated(lines)).toContain("ttl: Infinity");
});

it.each([
  ["while it is young", [get, `if (${young}) return hit.value;`, put, "return 0;"]],
  ["when a newer one has come", [got, `if (${old}) { ${putHit} }`, "return hit.value;"]],
  [
    "when a newer one has come, where that is asked",
    [got, `if (${old}) { ${putHit} ask(hit); }`, "return hit.value;"],
  ],
  ["where too old ones have left", [get, `if (${old}) { ${put} return 0; }`, "return hit.value;"]],
  [
    "where too old ones have failed",
    [get, `if (${old}) { ${put} throw new Error(key); }`, "return hit.value;"],
  ],
  [
    "where too old ones are passed over",
    ["for (;;) {", get, `if (${old}) { ${put} break; }`, "return hit.value;", "}"],
  ],
  ["for a value that is chosen by its age", [get, put, `return ${young} ? hit.value : ask(key);`]],
])("an entry is used %s", async (_, lines) => {
  const text = await migrated(lines);
  expect(text).toContain("ttl: 1000");
});
