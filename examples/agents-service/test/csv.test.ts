import { describe, expect, it } from "vitest";
import csv from "../src/export/csv.cjs";

const rows = [{ key: "a", label: 'say "hi"', capacity: 2 }];

describe("csv export", () => {
  it("quotes what needs quotes", () => {
    expect(csv.toCsv(rows, ["key", "label"])).toBe('key,label\na,"say ""hi"""\n');
  });

  it("uses the formatter of a column until it is unregistered", () => {
    csv.registerFormatter("capacity", (value: number) => `${value} slots`);
    expect(csv.formattedColumns()).toEqual(["capacity"]);
    expect(csv.toCsv(rows, ["capacity"])).toBe("capacity\n2 slots\n");
    csv.unregisterFormatter("capacity");
    expect(csv.toCsv(rows, ["capacity"])).toBe("capacity\n2\n");
  });

  it("counts the rows it wrote and takes another separator", () => {
    const before = csv.rowsWritten();
    csv.setSeparator(";");
    expect(csv.toCsv(rows, ["key", "capacity"])).toBe("key;capacity\na;2\n");
    csv.setSeparator(",");
    expect(csv.rowsWritten()).toBe(before + 1);
  });
});
