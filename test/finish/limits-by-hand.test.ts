import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { finishFile } from "../../src/finish/finish-file.ts";
import { withoutLimitsByHand } from "../../src/finish/by-hand/limits-by-hand.ts";
import { loadProgram, runtime } from "../transforms/load-program.ts";

const flag = "use_ttl_cache";
const flags = new Set([flag]);

/** A program around a cache `c` of the stage. */
function program(body: string, { limits = "ttl: 20, max: 2", table = "new Map()" } = {}): string {
  return [
    'const { cache } = require("@unambient/runtime");',
    "let made = 0;",
    `const c = cache("c", { flag: "${flag}", ${limits}, legacy: ${table} });`,
    body,
    "",
  ].join("\n");
}

const get = "const hit = c.get(k);";
const put = "c.set(k, { value: k + ++made, at: Date.now() });";
const lookUp = (...lines: string[]) => `exports.lookUp = (k) => {\n  ${lines.join("\n  ")}\n};`;

function finished(text: string): string | undefined {
  return finishFile("a.js", text, flags)?.after;
}

function bodyOf(text: string | undefined): string {
  return text?.slice(text.indexOf("exports.")).replace(/\n */g, " ").trim() ?? "";
}

describe("a limit that is kept by hand goes where the cache's own says the same", () => {
  it.each([
    [
      "an age, of a hit that may be returned",
      lookUp(get, "if (hit && Date.now() - hit.at <= 20) return hit.value;", put, "return made;"),
      "exports.lookUp = (k) => { const hit = c.get(k); if (hit !== undefined) return hit; c.set(k, k + ++made); return made; };",
    ],
    [
      "an age, of a hit that is too old",
      lookUp(get, "if (!hit || 20 < Date.now() - hit.at) {", put, "return 0;", "}", "return hit.value;"),
      "exports.lookUp = (k) => { const hit = c.get(k); if (hit === undefined) { c.set(k, k + ++made); return 0; } return hit; };",
    ],
    [
      "an end, in records that keep more",
      lookUp(
        get,
        "if (hit != null && hit.until >= Date.now()) return hit.a + hit.b;",
        "c.set(k, { a: k, until: Date.now() + 20, b: made });",
      ),
      "exports.lookUp = (k) => { const hit = c.get(k); if (hit != null) return hit.a + hit.b; c.set(k, { a: k, b: made }); };",
    ],
    [
      "a branch that takes out what is too old",
      lookUp(get, "if (hit && hit.at + 20 < Date.now()) c.delete(k);", "if (hit) return hit.value;", put),
      "exports.lookUp = (k) => { const hit = c.get(k); if (hit !== undefined) return hit; c.set(k, k + ++made); };",
    ],
    [
      "a size, in whatever way room is made",
      lookUp("c.set(k, k);", "if (2 < c.size) {", "const [first] = c.keys();", "c.delete(first);", "}"),
      "exports.lookUp = (k) => { c.set(k, k); };",
    ],
  ])("%s", (_, before, after) => {
    expect(bodyOf(finished(program(before)))).toBe(after);
    expect(finishFile("a.js", program(before), flags)?.limitNotes).toEqual([]);
  });

  it("keeps the rest of a value that may be nothing in its record", () => {
    const text = program(
      lookUp(
        get,
        "if (hit && Date.now() - hit.at <= 20) return hit.value;",
        put.replace("k + ++made", "find(k)"),
      ),
    );
    expect(bodyOf(finished(text))).toContain("if (hit) return hit.value; c.set(k, { value: find(k) });");
  });

  it("keeps the value of a variable that changes in its record", () => {
    const put = "let v = 1; v = find(k); c.set(k, { value: v, at: Date.now() });";
    const text = program(lookUp(get, "if (hit && Date.now() - hit.at <= 20) return hit.value;", put));
    expect(bodyOf(finished(text))).toContain("c.set(k, { value: v });");
  });
});

describe("a limit that is kept by hand stays, with the reason, where", () => {
  const age = "if (hit && Date.now() - hit.at <= 20) return hit.value;";

  it.each([
    ["the age is compared with something else", "other-limit", lookUp(get, age.replace("20", "30"), put), {}],
    ["the cache has no such limit", "other-limit", lookUp(get, age, put), { limits: "max: 2" }],
    [
      "the limit is no constant",
      "other-limit",
      `let T = 20;\n${lookUp("T = k;", get, age.replace("20", "T"), put)}`,
      { limits: "ttl: T" },
    ],
    ["the time is read beside", "time-used", lookUp(get, age, put, "return hit ? hit.at : 0;"), {}],
    ["the time is moved on", "time-used", lookUp(get, "if (hit) hit.at = Date.now();", age, put), {}],
    ["the time is not the clock's", "time-used", lookUp(get, age, "c.set(k, { value: 1, at: k.at });"), {}],
    [
      "the time is read before the value is made",
      "time-used",
      lookUp(get, age, "c.set(k, { at: Date.now(), value: find(k) });"),
      {},
    ],
    ["an entry is handed out whole", "entries-seen", lookUp(get, age, put, "return hit;"), {}],
    [
      "an entry is taken apart",
      "entries-seen",
      lookUp("const { value } = c.get(k) ?? {};", get, age, put),
      {},
    ],
    ["entries are walked", "entries-seen", lookUp(get, age, put, "c.forEach(find);"), {}],
    ["the table is handed on", "entries-seen", lookUp(get, age, put, "find(c);"), {}],
    ["`has` is asked", "asked-besides", lookUp("if (!c.has(k)) return;", get, age, put), {}],
    ["the size is asked", "asked-besides", lookUp(get, age, put, "return c.size;"), {}],
    [
      "the table starts with entries",
      "entries-there",
      lookUp(get, age, put),
      { table: "new Map([[1, { value: 1, at: 0 }]])" },
    ],
    ["the table inherits", "entries-there", lookUp(get, age, put), { table: "{}" }],
    [
      "the check asks for more in its place",
      "not-understood",
      lookUp(get, "return Date.now() - hit.at <= 20;", put),
      {},
    ],
    [
      "one check counts an entry of that age and one does not",
      "not-understood",
      lookUp(get, age, "if (hit && Date.now() - hit.at < 20) return 1;", put),
      {},
    ],
    [
      "what is too old does more than go",
      "not-understood",
      lookUp(get, "if (hit && Date.now() - hit.at > 20) find(k);", put),
      {},
    ],
    [
      "an entry would be read for nothing",
      "not-understood",
      lookUp(get, "if (hit && Date.now() - hit.at > 20) c.delete(k);", put),
      {},
    ],
    [
      "its type stands in a comment",
      "type-shared",
      `/** @type {{ at: number }} */\n${lookUp(get, age, put)}`,
      {},
    ],
    [
      "room is made before it is full",
      "makes-room",
      lookUp("if (c.size >= 2) c.clear();", "c.set(k, k);"),
      {},
    ],
    [
      "another size is compared with",
      "other-limit",
      lookUp("c.set(k, k);", "if (c.size > 3) c.clear();"),
      {},
    ],
    [
      "a size leads to more",
      "not-understood",
      lookUp("c.set(k, k);", "if (c.size > 2) { c.clear(); find(k); }"),
      {},
    ],
    [
      "a size is asked in passing",
      "not-understood",
      lookUp("c.set(k, k);", "return c.size > 2 ? c.clear() : k;"),
      {},
    ],
    [
      "two times are kept",
      "not-understood",
      lookUp(
        get,
        age,
        "if (hit && Date.now() - hit.seen <= 20) return 1;",
        put.replace("at:", "seen: Date.now(), at:"),
      ),
      {},
    ],
    ["a comment stands in the record", "time-used", lookUp(get, age, put.replace("at:", "/* ms */ at:")), {}],
    [
      "a limit that is no whole number is not reached",
      "other-limit",
      lookUp(get, age.replace("<= 20", "< 20.5"), put),
      { limits: "ttl: 20.5" },
    ],
    [
      "a limit of nought is not reached",
      "other-limit",
      lookUp(get, age.replace("<= 20", "< 0"), put),
      { limits: "ttl: 0" },
    ],
    [
      "an end lies before the entry is put",
      "time-used",
      lookUp(
        get,
        "if (hit && hit.until >= Date.now()) return 1;",
        "c.set(k, { value: 1, until: Date.now() - 20 });",
      ),
      {},
    ],
    [
      "the age is asked before whether there is an entry",
      "not-understood",
      lookUp(get, "if (Date.now() - hit.at <= 20 && hit) return hit.value;", put),
      {},
    ],
    [
      "it is not asked whether there is an entry",
      "not-understood",
      lookUp(get, "if (k && Date.now() - hit.at <= 20) return hit.value;", put),
      {},
    ],
    [
      "the age is what is answered",
      "entries-seen",
      lookUp(get, "if (hit) k = hit.value;", put, "return k ? hit && Date.now() - hit.at <= 20 : 0;"),
      {},
    ],
    [
      "what is too old goes, and anything else is done",
      "not-understood",
      lookUp(
        get,
        "if (hit && Date.now() - hit.at > 20) c.delete(k);",
        "else find(k);",
        "return hit ? hit.value : 0;",
        put,
      ),
      {},
    ],
    [
      "what is too old goes if more is asked",
      "not-understood",
      lookUp(
        get,
        "if (hit && Date.now() - hit.at > 20 && find(k)) c.delete(k);",
        "return hit ? hit.value : 0;",
        put,
      ),
      {},
    ],
    [
      "what is too old goes where something else is asked",
      "not-understood",
      lookUp(
        get,
        "if (k) if (hit && Date.now() - hit.at > 20) c.delete(k);",
        "return hit ? hit.value : 0;",
        put,
      ),
      {},
    ],
    [
      "no entry is taken for one",
      "entries-seen",
      lookUp(get, "if (hit !== null && Date.now() - hit.at <= 20) return hit.value;", put),
      {},
    ],
    [
      "a field is asked where there may be no entry",
      "entries-seen",
      lookUp(get, age, put, "return hit?.value;"),
      {},
    ],
    ["a field has a name that is computed", "entries-seen", lookUp(get, age, put, "return hit[k];"), {}],
    ["something stands in for an entry", "entries-seen", lookUp(get, age, put, "if (hit ?? k) find(k);"), {}],
    ["a use has a name that is computed", "entries-seen", lookUp(get, age, put, "c[clear]();"), {}],
    ["what goes may be none", "entries-seen", lookUp(get, age, put, "c?.delete(k);"), {}],
    ["a use may be none", "entries-seen", lookUp("const hit = c?.get(k);", age, put), {}],
    ["a put takes more", "entries-seen", lookUp(get, age, put.replace("})", "}, 1)")), {}],
    ["what a put answers is used", "entries-seen", lookUp(get, age, `find(${put.replace(";", "")});`), {}],
    ["a field has a name made up", "entries-seen", lookUp(get, age, put.replace("value:", "[k]:")), {}],
    [
      "the time is there twice",
      "time-used",
      lookUp(get, age, put.replace("Date.now()", "Date.now(), at: 0")),
      {},
    ],
    [
      "the limit is declared twice",
      "other-limit",
      `var T = 20; var T;\n${lookUp(get, age.replace("20", "T"), put)}`,
      { limits: "ttl: T" },
    ],
    ["the table is no Map of the language", "entries-there", `class Map {}\n${lookUp(get, age, put)}`, {}],
    [
      "the table is made by no Object of the language",
      "entries-there",
      `const Object = find();\n${lookUp(get, age, put)}`,
      { table: "Object.create(null)" },
    ],
    [
      "no entry is kept at all",
      "other-limit",
      lookUp("c.set(k, k);", "if (c.size > 0) c.clear();"),
      { limits: "max: 0" },
    ],
    [
      "a size is asked where something else is",
      "not-understood",
      lookUp("c.set(k, k);", "if (k) if (c.size > 2) c.clear();"),
      {},
    ],
    [
      "there are not too many and more is done",
      "not-understood",
      lookUp("c.set(k, k);", "if (c.size > 2) c.clear();", "else find(k);"),
      {},
    ],
    [
      "a size leads out of the function",
      "not-understood",
      lookUp("c.set(k, k);", "if (c.size > 2) return;", "find(k);"),
      {},
    ],
    [
      "a size leads to a new value of a variable",
      "not-understood",
      lookUp("c.set(k, k);", "if (c.size > 2) made = 0;"),
      {},
    ],
    [
      "a size leads to a field that goes",
      "not-understood",
      lookUp("c.set(k, k);", "if (c.size > 2) delete k.at;"),
      {},
    ],
    [
      "the table starts with more",
      "entries-there",
      lookUp("c.set(k, k);", "if (c.size > 2) c.clear();"),
      { table: "new Map(all)" },
    ],
  ] as const)("%s", (_, code, body, given) => {
    const text = program(body, given);
    const { text: left, notes } = withoutLimitsByHand("a.js", text, flags);
    expect(left).toBe(text);
    expect(notes).toEqual([{ site: "c", code }]);
  });

  it("another stage's flag stands before the cache", () => {
    const text = program(lookUp(get, age, put));
    expect(withoutLimitsByHand("a.js", text, new Set(["use_b"]))).toEqual({ text, notes: [] });
  });
});

describe("finished code answers as it did", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout"] }));
  afterEach(() => {
    runtime.flags.set(flag, null);
    vi.useRealTimers();
  });

  /** The same calls at the same times: each key anew, and at each age up to beyond the limit. */
  function answers(text: string): readonly unknown[] {
    vi.setSystemTime(0);
    const lookUpIn = loadProgram(new Map([["a.js", text]])).get("a.js#lookUp");
    return Array.from({ length: 60 }, (_, i) => {
      vi.advanceTimersByTime(i % 3 === 0 ? 1 : i % 11);
      return lookUpIn?.("abc"[i % 3]);
    });
  }

  it.each(["<", "<=", ">", ">="])("with an age compared by %s", (operator) => {
    const age = `Date.now() - hit.at ${operator} 20`;
    const lines = operator.startsWith("<")
      ? [`if (hit && ${age}) return hit.value;`, put, "return made;"]
      : [`if (!hit || ${age}) {`, put, "return made;", "}", "return hit.value;"];
    const text = program(lookUp(get, ...lines), { limits: "ttl: 20" });
    const before = answers(text);
    runtime.flags.set(flag, "on");
    expect(answers(text)).toEqual(before);
    const after = finished(text) ?? "";
    expect(after).not.toContain("Date.now() - hit");
    expect(answers(after)).toEqual(before);
    expect(answers(after.replace(/ttl: .*?,/, "ttl: 16,"))).not.toEqual(before);
  });

  it("with a size compared after each entry", () => {
    const text = program(
      lookUp(
        "if (c.get(k)) return 'kept';",
        "c.set(k, k);",
        "if (c.size > 2) c.delete(c.keys().next().value);",
      ),
    );
    runtime.flags.set(flag, "on");
    const before = answers(text);
    const after = finished(text) ?? "";
    expect(after).not.toContain("size");
    expect(answers(after)).toEqual(before);
  });
});
