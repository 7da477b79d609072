import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function foundIn(files: Readonly<Record<string, string>>): readonly string[] {
  return scanSources(new Map(Object.entries(files))).findings.map(({ path, name }) => `${path} ${name}`);
}

const meta = "const Meta = module.exports;\nMeta.settings = require('./settings');\n";

describe("what another module puts on a module's exports", () => {
  const settings = (write: string) =>
    `const Meta = require('./meta');\nMeta.config = {};\nexports.init = async (found) => { ${write} };\n`;

  it("is state where functions replace it, though the module itself has no such export", () => {
    expect(foundIn({ "meta.js": meta, "settings.js": settings("Meta.config = await found()") })).toEqual([
      "settings.js config",
    ]);
  });

  it("is none where it is put there as the module loads, or by a test alone", () => {
    expect(foundIn({ "meta.js": meta, "settings.js": settings("tell(Meta.config)") })).toEqual([]);
    const test =
      "const meta = require('./meta');\nit('asks', () => { meta.config = { max: 1 }; expect(meta.config.max).toBe(1); });\n";
    expect(foundIn({ "meta.js": meta, "meta.test.js": test })).toEqual([]);
  });

  it("stays with the module that a whole is handed on from", () => {
    const files = {
      "index.js": "module.exports = require('./store');\n",
      "store.js": "exports.level = 1;\n",
      "set.js": "const store = require('./index');\nexports.set = (n) => { store.level = n };\n",
    };
    expect(foundIn(files)).toEqual(["store.js level"]);
  });
});
