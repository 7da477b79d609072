import { beforeEach, describe, expect, it } from "vitest";
import { findRow, forgetTables, loadTable, summarizeTable } from "../src/tables/table-cache.js";

beforeEach(() => {
  forgetTables();
});

describe("table cache", () => {
  it("reads a table once for all callers", async () => {
    const [first, second] = await Promise.all([loadTable("regions"), loadTable("regions")]);
    expect(second).toBe(first);
    expect(await loadTable("regions")).toBe(first);
  });

  it("tries again after a read that failed", async () => {
    await expect(loadTable("planets")).rejects.toThrow("no table planets");
    await expect(loadTable("planets")).rejects.toThrow("no table planets");
    await expect(loadTable("../secrets")).rejects.toThrow("bad table name");
  });

  it("finds rows by key", async () => {
    expect(await findRow("regions", "eu-north")).toMatchObject({ label: "Finland" });
    expect(await findRow("regions", "mars")).toBeUndefined();
  });

  it("keeps a summary", async () => {
    const summary = await summarizeTable("images");
    expect(summary).toEqual({ rows: 3, capacity: 16 });
    expect(await summarizeTable("images")).toBe(summary);
  });
});
