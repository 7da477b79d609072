import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a list that a function fills which only the program's own steps call",
    "const results = []; const check = (name, ok) => { results.push({ name, ok }) }; async function one() { check('a', await ask(1)) } async function two() { check('b', await ask(2)) } await one(); await two(); print(results.filter((each) => each.ok).length);",
    [],
  ],
  [
    "a list that a handler fills as well",
    "const results = []; const check = (name, ok) => { results.push({ name, ok }) }; async function one() { check('a', await ask(1)) } await one(); server.on('request', (request) => check(request.url, true)); setInterval(() => print(results.length), 100);",
    ["results const-array registry"],
  ],
  [
    "a list that a function fills which others are given",
    "const results = []; export const check = (name, ok) => { results.push({ name, ok }) }; async function one() { check('a', await ask(1)) } await one(); print(results.length);",
    ["results const-array registry"],
  ],
  [
    "a count of attempts that a timer makes as well",
    "let attempts = 0; async function start() { await open() } function open() { attempts += 1; if (attempts < 3) setTimeout(open, 100) } start();",
    ["attempts let state"],
  ],
];

describe("the main line of a program", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
