import { channel } from "node:diagnostics_channel";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, it } from "vitest";

const require = createRequire(import.meta.url);
const PLATFORM = resolve("runtime/dist/platform/node.js");

/** As sandboxed-module does: own files are evaluated, and only the builtins of a list of 2018 are passed on. */
function load(file: string): Record<string, any> {
  const own = { exports: {} };
  const sandboxed = (id: string): unknown => {
    if (id.startsWith(".")) return load(resolve(dirname(file), id));
    if (id === "diagnostics_channel")
      throw new Error("ENOENT: no such file or directory, open 'diagnostics_channel'");
    return require(id);
  };
  new Function("module", "exports", "require", readFileSync(file, "utf8"))(own, own.exports, sandboxed);
  return own.exports;
}

it("publishes on the diagnostics channel under a loader that does not know the module", () => {
  const heard: unknown[] = [];
  channel("unambient:sandboxed").subscribe((message) => heard.push(message));
  load(PLATFORM)["platform"].channel("unambient:sandboxed").publish("evicted");
  expect(heard).toEqual(["evicted"]);
});
