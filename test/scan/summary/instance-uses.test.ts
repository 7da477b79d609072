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

/** What is kept of what the methods of a class do, one word each. */
function kept(text: string): readonly string[] {
  const [made] = summarizeText("src/orders.ts", text).variables;
  return (made?.instanceUses ?? []).map(({ path, method }) => [...path, method ?? []].flat().join("."));
}

it("keeps nothing that is done to what an instance is handed, and asks as nobody asks a collection", () => {
  const orders = (made: string, asked: string): string =>
    `export class Orders { constructor(http: Http, rows) { this.http = ${made}; }
      take(id) { const it = this.http.get(id); it.seen = true; this.http.delete(id); ${asked} } }`;
  expect(kept(orders("http", "this.http.post(id)"))).toEqual(["http"]);
  const all = ["http", "http.get", "http.*", "http.*.seen", "http.delete"];
  expect(kept(orders("http", "this.http.has(id)"))).toEqual(all);
  expect(kept(orders("new Http()", "this.http.post(id)"))).toEqual(all);
  expect(kept(orders("http", "this.rows.post(id)"))).toEqual(all);
  expect(kept(orders("http", "this.http.post(id)").replace("this.http = http;", ""))).toEqual(all.slice(1));
  const set = "this.http.post(id); this.http.limit = 2";
  expect(kept(orders("http", set))).toEqual(["http", "http.limit"]);
});

it("takes no method that is told a type for one of a collection", () => {
  const text = `export class Orders { constructor(http: Http) { this.http = http }
    take(id) { const it = this.http.get<Order>(id); it.seen = true; return this.http.delete<void>(id) }
    first() { const it = this.rows.find<Order>(isOrder); it.seen = true; this.rows.set(it) } }`;
  expect(new Set(kept(text))).toEqual(new Set(["http", "rows.*", "rows.*.seen", "rows.set"]));
});
