import { describe, expect, it } from "vitest";
import { findFacades } from "../../src/facades/find-facades.ts";

const call = 'registry("agents", { flag: "use_supervised_registry", legacy: new Map() })';

function found(text: string, path = "a.ts"): readonly string[] {
  return findFacades(path, text).map(
    (facade) => `${facade.factory} ${facade.site} ${facade.flag}:${facade.line}`,
  );
}

describe("findFacades", () => {
  it.each([
    ["text without the runtime", "export const agents = new Map();"],
    [
      "a function of that name from elsewhere",
      `import { registry } from "./own.ts";\nconst agents = ${call};`,
    ],
    ["the name of the package in a comment", `// @unambient/runtime\nconst agents = ${call};`],
    [
      "a facade without a flag",
      'import { cell } from "@unambient/runtime";\nconst n = cell("n", { value: 0 });',
    ],
    [
      "a flag that is computed",
      'import { cell } from "@unambient/runtime";\nconst n = cell("n", { flag, legacy: 0 });',
    ],
  ])("finds nothing in %s", (_, text) => expect(found(text)).toEqual([]));

  it.each([
    ["an import", `import { registry } from "@unambient/runtime";\nconst agents = ${call};`],
    [
      "an import under another name",
      `import { registry as supervised } from "@unambient/runtime";\nconst agents = ${call.replace("registry(", "supervised(")};`,
    ],
    [
      "a namespace",
      `import * as runtime from "@unambient/runtime";\nconst agents = ${call.replace("registry(", "runtime.registry(")};`,
    ],
    [
      "a destructured require",
      `const { registry } = require("@unambient/runtime");\nconst agents = ${call};`,
    ],
    [
      "a require of one member",
      `var registry = require("@unambient/runtime").registry;\nvar agents = ${call};`,
    ],
    [
      "the vendored copy",
      `import { registry } from "./unambient-runtime/index.js";\nconst agents = ${call};`,
    ],
    [
      "type arguments",
      `import { registry } from "@unambient/runtime";\nconst agents = ${call.replace("(", "<K, V>(")};`,
    ],
  ])("finds a facade made through %s", (_, text) => {
    expect(found(text)).toEqual(["registry agents use_supervised_registry:2"]);
  });

  it("gives the exact ranges of a facade's options", () => {
    const text = `import { registry } from "@unambient/runtime";\nconst agents = ${call};`;
    const [facade] = findFacades("a.ts", text);
    const legacy = facade?.options.properties.find((option) => option.name === "legacy");
    expect(text.slice(facade?.start, facade?.end)).toBe(call);
    expect(text.slice(legacy?.value.start, legacy?.value.end)).toBe("new Map()");
  });
});
