import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function found(text: string): string[] {
  const files = {
    "src/shapes.js": "exports.first = 1;",
    "src/circle.js": `var shapes = require("./shapes"); ${text}`,
  };
  const { findings } = scanSources(new Map(Object.entries(files)));
  return findings.map(({ name }) => name);
}

const MAKES = "shapes.circle = function (x) { this.x = x };";

describe("a function that is given a prototype", () => {
  it.each([
    `${MAKES} shapes.circle.prototype = { move() { this.x++ } };`,
    `shapes.circle.prototype = { move() { this.x++ } }; ${MAKES}`,
    `${MAKES} shapes.circle.prototype.move = function () { this.x++ };`,
    `(function () { ${MAKES} shapes.circle.prototype = { move() { this.x++ } }; })();`,
  ])("makes an object each time: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    MAKES,
    `${MAKES} shapes.square.prototype = { move() {} };`,
    `${MAKES} shapes.circle.prototypes = {};`,
    `${MAKES} use(shapes.circle.prototype); let circle = shapes.circle.prototype;`,
    `if (shapes) shapes.circle = function (x) { this.x = x }; shapes.circle.prototype = {};`,
  ])("is a method of what it hangs on otherwise: %s", (text) => {
    expect(found(text)).toContain("x");
  });
});
