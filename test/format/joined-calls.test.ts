import { describe, expect, it } from "vitest";
import { joinedCalls } from "../../src/format/joined-calls.ts";

const call = (...entries: readonly string[]): string =>
  `const jobs = registry("jobs", {\n  ${entries.join(",\n  ")},\n});\n`;

describe("calls that Prettier may put on one line", () => {
  it("are the facades that were not there before, whatever ends their lines", () => {
    const text = call('flag: "use_supervised_registry"', "legacy: new Map()");
    const joined = 'const jobs = registry("jobs", { flag: "use_supervised_registry", legacy: new Map() });';
    expect(joinedCalls(text, "").trim()).toBe(joined);
    expect(joinedCalls(text.replaceAll("\n", "\r\n"), "").trim()).toBe(joined);
    expect(joinedCalls(text, text)).toBe(text);
    expect(joinedCalls(text, undefined)).toBe(text);
  });

  it("are those that have an argument a line as well, with and without commas at the end", () => {
    const text =
      "const jobs = registry(\n  'jobs',\n  {\n    flag: 'on',\n    ttl: 5,\n    legacy: new Map()\n  },\n);\n";
    expect(joinedCalls(text, "")).toBe(
      "const jobs = registry('jobs', { flag: 'on', ttl: 5, legacy: new Map() });\n",
    );
  });

  it("are none with a comment or a value of several lines", () => {
    for (const entry of [
      "legacy: new Map() // of names",
      "legacy: {\n    a: 1,\n  }",
      "legacy: [\n    1,\n  ]",
    ]) {
      const text = call('flag: "on"', entry);
      expect(joinedCalls(text, "")).toBe(text);
    }
  });

  it("are those with the option of a wait", () => {
    const wait = (option: string): string =>
      `waitFor(\n  function () {\n    return ended\n  },\n  ${option}\n)\n`;
    const text = wait("{\n    atLeast: 25,\n  }");
    expect(joinedCalls(text, "")).toBe(wait("{ atLeast: 25 }"));
    expect(joinedCalls(text, text)).toBe(text);
    const other = wait("{\n    timeout: 25, // of the server\n  }");
    expect(joinedCalls(other, "")).toBe(other);
  });

  it("are those with what a test runs with", () => {
    const wrapped = (entries: string): string =>
      `it("a", () => withEnv({${entries}}, async () => {\n  run();\n}));\n`;
    const text = wrapped('\n  HOST: "",\n  "npm_name": own,\n');
    expect(joinedCalls(text, "")).toBe(wrapped(' HOST: "", "npm_name": own '));
    expect(joinedCalls(text, text)).toBe(text);
    expect(joinedCalls(wrapped('\n  "console.warn": vi.fn(),\n'), "")).toBe(
      wrapped(' "console.warn": vi.fn() '),
    );
    for (const entries of ["\n  HOST: [\n    1,\n  ],\n", "\n  HOST: 1, // of the server\n"])
      expect(joinedCalls(wrapped(entries), "")).toBe(wrapped(entries));
  });

  it("are no other calls with an object", () => {
    const text = call('kind: "on"', "legacy: new Map()");
    expect(joinedCalls(text, "")).toBe(text);
  });
});
