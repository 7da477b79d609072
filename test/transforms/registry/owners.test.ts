import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { Sources } from "../../../src/scan/sources/sources.ts";
import { foundOwner } from "../../../transforms/registry/found-owner.ts";
import { module } from "../../../transforms/registry/module.ts";
import { withOwners } from "../../../transforms/registry/with-owners.ts";
import { applied, planFixture } from "../plan-fixture.ts";

function ownerIn(body: string): string | null {
  const text = `const live = new Map();\nexport const drop = (id) => live.delete(id);\n${body}\n`;
  const [finding] = scanSources(new Map([["a.js", text]])).findings;
  if (finding === undefined) throw new Error("Nothing was found.");
  return foundOwner(finding, new Sources({ readText: () => text }));
}

describe("foundOwner", () => {
  it.each([
    ["nothing listens", "export function add(id, s) {\n  live.set(id, s);\n}"],
    [
      "something else ends",
      'export function add(id, s, w) {\n  live.set(id, s);\n  w.on("exit", () => live.delete(id));\n}',
    ],
    [
      "the event is no end",
      'export function add(id, s) {\n  live.set(id, s);\n  s.on("data", () => live.delete(id));\n}',
    ],
    [
      "the listener only reads",
      'export function add(id, s) {\n  live.set(id, s);\n  s.on("close", () => live.get(id));\n}',
    ],
  ])("is none where %s", (_, body) => expect(ownerIn(body)).toBeNull());

  it.each([
    [
      "the entry",
      "",
      'export function add(id, s) {\n  live.set(id, s);\n  s.once("close", () => live.delete(id));\n}',
    ],
    [
      "a property",
      "socket",
      'export function add(id, s) {\n  live.set(id, { since: 1, socket: s });\n  s.on("end", () => {\n    live.delete(id);\n  });\n}',
    ],
    [
      "a property in short",
      "signal",
      'export function add(id, signal) {\n  live.set(id, { signal });\n  signal.addEventListener("abort", () => live.delete(id));\n}',
    ],
    [
      "what hangs on the entry",
      "peer.socket",
      'export function add(id, s) {\n  live.set(id, s);\n  s.peer.socket.on("close", () => live.delete(id));\n}',
    ],
  ])("is %s", (_, owner, body) => expect(ownerIn(body)).toBe(owner));
});

describe("withOwners", () => {
  const text =
    "const live = new Map();\nexport const add = (id, s) => live.set(id, s);\nexport const drop = (id) => live.delete(id);\n";
  const files = new Map([["a.js", text]]);
  const planWith = async (owners: Readonly<Record<string, string>>) =>
    applied(files, await planFixture(withOwners(module, owners), files, { newErrors: async () => [] })).get(
      "a.js",
    );

  it("spells the owner of the registry that it was named for, and of no other", async () => {
    const [finding] = scanSources(files).findings;
    const id = finding?.id ?? "";
    const plain = await planWith({});
    expect(await planWith({ "other#x": "socket" })).toBe(plain);
    expect(await planWith({ [id]: "" })).toContain("  owner: (entry) => entry,\n  legacy: new Map(),\n");
    expect(await planWith({ [id]: "peer.socket" })).toContain("owner: (entry) => entry.peer.socket,");
  });
});
