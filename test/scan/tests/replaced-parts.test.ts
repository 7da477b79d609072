import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const FS = 'import fs from "node:fs";';

function told(text: string): string[] {
  return foundIn({ "test/a.test.js": text });
}

describe("what a test gives a module of the engine in the place of a part", () => {
  it("is told where nothing puts it back", () => {
    const found = ["readFile global-write tests"];
    expect(told(`${FS} it("x", () => { fs.readFile = () => "a"; run() })`)).toEqual(found);
    expect(told(`const fs = require("fs"); it("x", () => { fs.readFile = jest.fn(); run() })`)).toEqual(
      found,
    );
    expect(
      told(`import * as fs from "fs"; fs.promises.readFile = jest.fn(); it("x", () => { run() })`),
    ).toEqual(found);
    expect(
      told(`${FS} it("x", () => { Object.defineProperty(fs, "readFile", { value: () => "a" }); run() })`),
    ).toEqual(found);
  });

  it("is not where something does", () => {
    const text = (back: string) =>
      `${FS} const saved = fs.readFile; afterEach(() => { ${back} }); it("x", () => { fs.readFile = () => "a"; run() })`;
    expect(told(text("fs.readFile = saved"))).toEqual([]);
    expect(told(text("fs.writeFile = saved"))).toContain("readFile global-write tests");
  });

  it("is nobody else's where another module stands in", () => {
    const text = (mocked: string) =>
      `jest.mock("${mocked}"); ${FS} it("x", () => { fs.readFile = () => "a" })`;
    expect(told(text("fs"))).toEqual([]);
    expect(told(text("node:fs"))).toEqual([]);
    expect(told(text("path"))).toEqual(["readFile global-write tests"]);
  });

  it("is none of what the module has made, of another module, or of a function that it is handed to", () => {
    expect(
      told(`${FS} it("x", () => { const file = fs.open("a"); file.read = () => "a"; run(file) })`),
    ).toEqual([]);
    expect(told(`import shop from "shop"; it("x", () => { shop.open = () => "a"; run() })`)).toEqual([]);
    expect(
      told(`${FS} function quiet(o) { o.readFile = () => "a" } it("x", () => { quiet(fs); run() })`),
    ).toEqual([]);
    expect(
      told(`${FS} it("x", () => { fs.constants.R_OK = 1; fs.promises.constants.R_OK = 1; fs[name] = 1 })`),
    ).toEqual([]);
    const most = "EventEmitter.defaultMaxListeners = 9";
    expect(told(`import { EventEmitter } from "events"; it("x", () => { ${most}; run() })`)).toEqual([]);
  });

  it("is the environment's own where it is process", () => {
    const found = ["title global-write tests"];
    expect(told(`import process from "node:process"; it("x", () => { process.title = "a"; run() })`)).toEqual(
      found,
    );
    expect(told(`import self from "node:process"; it("x", () => { self.title = "a"; run() })`)).toEqual(
      found,
    );
  });
});
