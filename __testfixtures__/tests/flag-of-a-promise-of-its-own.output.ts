import { expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { Table } from "./table";

it("saves once the table is there", async () => {
  const table = new Table();
  const isSaved = signal();
  table.save().then(() => isSaved.set());
  expect(isSaved.isSet).toBe(false);
  await table.open();
  expect(isSaved.isSet).toBe(true);
});

it("hands on what was saved", async () => {
  const table = new Table();
  const isSaved = signal(false);
  const saving = table.save().then(() => isSaved.set(true));
  await table.open();
  expect(await saving).toBe(true);
  expect(isSaved.value).toBe(true);
});

it("tells of a row that is dropped", async () => {
  const table = new Table();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const isDropped = signal();
  table.on("drop", () => {
    isDropped.set();
  });
  await table.drop(1);
  expect(isDropped.isSet).toBe(true);
});
