import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function found(files: Record<string, string>): string[] {
  const { findings } = scanSources(new Map(Object.entries(files)));
  return findings.map(({ path, name, stage, disposition }) => [path, name, stage, disposition].join(" "));
}

const PATCH = "return { install: function () { shop.open = function () {} } }";

describe("what an AMD module takes in", () => {
  it.each([
    `define(["shop"], function (shop) { ${PATCH} });`,
    `define("till", ["jquery", "shop"], function ($, shop) { ${PATCH} });`,
    `define(["shop"], (shop) => { ${PATCH} });`,
    `define(["events", "shop"], function ({ on }, shop) { ${PATCH} });`,
  ])("is patched as what any module takes in: %s", (text) => {
    expect(found({ "src/till.js": text })).toEqual(["src/till.js open state manual"]);
  });

  it.each([
    `define(["require"], function (shop) { ${PATCH} });`,
    `define(["exports"], function (shop) { ${PATCH} });`,
    `define(["module"], function (shop) { ${PATCH} });`,
    `define(["text!shop.html"], function (shop) { ${PATCH} });`,
    `define(["jquery"], function ($, shop) { ${PATCH} });`,
    `define([name], function (shop) { ${PATCH} });`,
    `define(function (shop) { ${PATCH} });`,
    `register(["shop"], function (shop) { ${PATCH} });`,
    `new define(["shop"], function (shop) { ${PATCH} });`,
    `amd.define(["shop"], function (shop) { ${PATCH} });`,
    `define(["shop"], function (shop) { ${PATCH} }); define("a", function () {});`,
  ])("is nothing that the loader hands over, or that the file does not say: %s", (text) => {
    expect(found({ "src/till.js": text })).toEqual([]);
  });

  it.each(['define(["shop"], made);', "define();", "define({ open: true });"])(
    "leaves what else is in the file: %s",
    (text) => {
      const counts = `${text} var count = 0; exports.next = function () { return count++ };`;
      expect(found({ "src/till.js": counts })).toContain("src/till.js count state auto");
    },
  );

  const FILLS = "return function (one) { queue.push(one) }";
  const QUEUE = 'define(function () { "use strict"; var queue = []; return queue; });';

  it.each([
    ["beside it", "./queue", "src/shop/queue.js"],
    ["in a folder above", "lib/queue", "src/lib/queue.js"],
    ["in the same folder, without a dot", "queue", "src/shop/queue.js"],
    ["at the top", "queue", "queue.js"],
  ])("is the module of the project %s", (_where, name, path) => {
    const files = {
      "src/shop/put.js": `define(["${name}"], function (queue) { ${FILLS} });`,
      [path]: QUEUE,
    };
    expect(found(files)).toEqual([`${path} queue registry manual`]);
  });

  it.each([
    ["that lies in a folder beside those above", "queue", "src/lib/queue.js", QUEUE],
    ["above, by a name with a dot", "./queue", "src/queue.js", QUEUE],
    [
      "of which two functions have a local of that name",
      "./queue",
      "src/shop/queue.js",
      `(function () { var queue = []; use(function () { return queue.length }) })(); ${QUEUE}`,
    ],
  ])("is none %s", (_where, name, path, text) => {
    expect(
      found({ "src/shop/put.js": `define(["${name}"], function (queue) { ${FILLS} });`, [path]: text }),
    ).toEqual([]);
  });
});

describe("what an AMD module returns", () => {
  const put =
    "put: function (id, view) { this.cache[id] = view }, get: function (id) { return this.cache[id] }";

  it.each([
    `define(function () { return { cache: {}, ${put} } });`,
    `define(["shop"], function (shop) { if (!shop) return null; return { cache: {}, ${put} } });`,
    `define(() => ({ cache: {}, ${put} }));`,
  ])("has what its functions reach by `this`: %s", (text) => {
    expect(found({ "src/views.js": text })).toEqual(["src/views.js cache registry manual"]);
  });

  it("is no state where nothing changes it, or another function returns it", () => {
    expect(found({ "src/views.js": "define(function () { return { cache: {}, limit: 5 } });" })).toEqual([]);
    const inner = `define(function () { function make() { return { cache: {}, ${put} } } make(); });`;
    expect(found({ "src/views.js": inner })).toEqual([]);
  });
});
