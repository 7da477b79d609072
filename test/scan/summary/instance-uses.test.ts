import { expect, it } from "vitest";
import { summarizeText } from "../../../src/scan/summary/summarize-text.ts";

it("keeps changes, own calls, lookups and what is asked of the class, not what else is read or called", () => {
  const text = `export class Table {
    put(key, value) { this.rows.set(key, value); this.told(); }
    has(key) { return this.rows.get(key) ? this.list[key] : this.constructor.none; }
    show() { this.log.info(this.size, this.rows.size); return this.view; }
  }`;
  const [table] = summarizeText("src/table.js", text).variables;
  const kept = table?.instanceUses.map(({ path, method }) => [...path, method ?? []].flat().join("."));
  expect(kept).toEqual(["rows.set", "told", "rows.get", "list.*", "constructor.none"]);
});
