import { expect, it } from "vitest";
import { load } from "./load";

it("warns", async () => {
  const lines: string[] = [];
  (console as any).warn = (line: string) => lines.push(line);
  await load();
  expect(lines.length).toBe(1);
});
