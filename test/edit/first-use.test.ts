import { expect, it } from "vitest";
import { firstUseOf } from "../../src/edit/runtime-imports.ts";

const names = [{ path: "a.js", name: "registry", local: "registry" }];
const edit = (start: number, text: string) => ({ path: "a.js", start, end: start, text });

it("is where a name is written, not where what it has made is asked", () => {
  const asked = edit(5, "jobs.get(");
  expect(firstUseOf(names, [asked, edit(60, "registry('b')"), edit(40, "registry('a')")])).toBe(40);
  expect(firstUseOf(names, [edit(9, "myregistry()"), asked])).toBe(5);
  expect(firstUseOf(names, [])).toBeUndefined();
});
