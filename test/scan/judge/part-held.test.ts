import { expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function refusalOf(text: string): string | null | undefined {
  const { findings } = scanSources(new Map([["src/store.js", text]]));
  return findings.find(({ name }) => name === "store")?.refusal?.code ?? null;
}

const STORE = "const store = { rows: [], title: 'all' };";
const BOTH = "export const add = (row) => { rows.push(row) }; export const count = () => store.rows.length;";

it("leaves what the module holds a part of under a name of its own", () => {
  expect(refusalOf(`${STORE} const rows = store.rows; ${BOTH}`)).toBe("part-held");
  const by = "export const add = (row) => { store.rows.push(row) };";
  expect(refusalOf(`${STORE} const rows = store.rows; ${by} export const count = () => rows.length;`)).toBe(
    "part-held",
  );
});

it("leaves what the module holds whole under another name, or parts of by a pattern", () => {
  expect(refusalOf(`${STORE} const { rows } = store; ${BOTH}`)).toBe("part-held");
  const all = "const all = store; export const add = (row) => { all.rows.push(row) };";
  expect(refusalOf(`${STORE} ${all} export const count = () => store.rows.length;`)).toBe("part-held");
  const list = "const store = []; const all = store; export const add = (row) => { all.push(row) };";
  expect(refusalOf(`${list} export const count = () => store.length;`)).toBe(null);
});

it("takes a part for a copy that is only replaced, or only looked at as the module loads", () => {
  const rename = "export const rename = (title) => { store.title = title };";
  expect(refusalOf(`${STORE} const first = store.title; ${rename} export const title = () => first;`)).toBe(
    null,
  );
  const name = "export const name = (text) => { store.names.push(text) };";
  const rows = "const store = { rows: [], names: [] }; const rows = store.rows;";
  expect(refusalOf(`${rows} ${name} export const count = () => rows.length;`)).toBe(null);
});
