import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const PUT = "const list = []; export function add(it) { list.unshift(it) }";

describe("what is put first in a list and taken off there", () => {
  it.each([
    [
      "is a stack where a finally takes it off",
      "const list = []; export function run(it, work) { list.unshift(it); try { return work() } finally { list.shift() } }",
      "error-context",
    ],
    [
      "is a stack where the function takes off what it put",
      "const list = []; export function run(it, work) { list.unshift(it); work(list[0]); list.shift() }",
      "error-context",
    ],
    [
      "is a stack where others look at the first, and nobody wants what is taken off",
      `${PUT} export function end() { list.shift() } export const top = () => list[0];`,
      "error-context",
    ],
    [
      "is a stack where it is cut off at the front",
      `${PUT} export function end() { list.splice(0, 1) } export const top = () => list[0];`,
      "error-context",
    ],
    [
      "is a list where one of many is cut out",
      `${PUT} export function drop(it) { list.splice(list.indexOf(it), 1) } export const top = () => list[0];`,
      "registry",
    ],
    [
      "is a stack of spans where it carries the clock",
      "const list = []; export function run(name, work) { list.unshift({ name, at: Date.now() }); try { return work() } finally { list.shift() } }",
      "telemetry",
    ],
    [
      "is work where it is given up as a whole",
      "let list = []; export function add(it) { list.unshift(it) } export function end() { list.shift() } export const top = () => list[0]; export function drop() { list = [] }",
      "state",
    ],
    [
      "is work where nobody looks at the first",
      `${PUT} export function end() { list.shift() } export const all = () => list.slice();`,
      "state",
    ],
    ["is work where what is taken off is wanted", `${PUT} export const next = () => list.shift();`, "state"],
    [
      "is work where the rest waits at the other end",
      `${PUT} export function wait(it) { list.push(it) } export function next() { const it = list.shift(); return it }`,
      "state",
    ],
  ])("%s", (_, text, stage) => {
    expect(foundIn({ "src/a.js": text })).toEqual([
      `list ${/^let/.test(text) ? "let" : "const-array"} ${stage}`,
    ]);
  });
});
