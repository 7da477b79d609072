import { describe, expect, it } from "vitest";
import { rewriteCommand } from "../../src/report/rewrite-command.ts";

describe("rewriteCommand", () => {
  it.each([
    ["shop:src/a.ts#jobs", "shop:src/a.ts#jobs"],
    ["@acme/web:src/a.ts#A.b", "@acme/web:src/a.ts#A.b"],
    ["shop:src/my file.ts#a", "'shop:src/my file.ts#a'"],
    ["#a", "'#a'"],
    ["shop:it's $(rm)", String.raw`'shop:it'\''s $(rm)'`],
  ])("quotes %s for a shell where it must", (id, word) => {
    expect(rewriteCommand({ id, stage: "state" })).toBe(`unambient migrate --stage state --only ${word}`);
  });
});
