import { expect, it } from "vitest";
import { Table } from "./table";

it("saves once the table is there", async () => {
  const table = new Table();
  let isSaved = false;
  table.save().then(() => (isSaved = true));
  expect(isSaved).toBe(false);
  await table.open();
  expect(isSaved).toBe(true);
});

it("hands on what was saved", async () => {
  const table = new Table();
  let isSaved = false;
  const saving = table.save().then(() => (isSaved = true));
  await table.open();
  expect(await saving).toBe(true);
  expect(isSaved).toBe(true);
});

it("tells of a row that is dropped", async () => {
  const table = new Table();
  await new Promise((resolve) => setTimeout(resolve, 50));
  let isDropped = false;
  table.on("drop", () => {
    isDropped = true;
  });
  await table.drop(1);
  expect(isDropped).toBe(true);
});
