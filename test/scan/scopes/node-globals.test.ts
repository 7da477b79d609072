import { describe, expect, it } from "vitest";
import { runInNewContext } from "node:vm";
import { isOfNode } from "../../../src/scan/scopes/node-globals.ts";

describe("the globals of Node.js", () => {
  it("are those of the language that each version has", () => {
    const names: string[] = runInNewContext("Object.getOwnPropertyNames(globalThis)");
    // Later versions of the language have more.
    const later = /^(Iterator|Float16Array|SuppressedError|(Async)?DisposableStack)$/;
    expect(names.filter((name) => !isOfNode(name) && !later.test(name))).toEqual([]);
  });

  it.each(["process", "Buffer", "setImmediate", "structuredClone", "fetch", "CustomEvent", "toString"])(
    "have %s",
    (name) => expect(isOfNode(name)).toBe(true),
  );

  it.each(["navigator", "localStorage", "WebSocket", "document", "angular", "require", ""])(
    "do not have %s, whichever version runs the scan",
    (name) => expect(isOfNode(name)).toBe(false),
  );
});
