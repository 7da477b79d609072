import { afterEach, expect, it, vi } from "vitest";
import { loadSparingly } from "../../../src/scan/syntax/load-sparingly.ts";

const setting = () => Promise.resolve(process.env.MIMALLOC_PURGE_DELAY);

afterEach(() => vi.unstubAllEnvs());

it("has memory given back at once for a big tree, and leaves no setting behind", async () => {
  vi.stubEnv("MIMALLOC_PURGE_DELAY", undefined);
  expect(await loadSparingly(10_000, setting)).toBe("0");
  expect(await setting()).toBeUndefined();
  expect(await loadSparingly(100, setting)).toBeUndefined();
});

it("leaves no setting behind where loading fails", async () => {
  vi.stubEnv("MIMALLOC_PURGE_DELAY", undefined);
  await expect(loadSparingly(10_000, () => Promise.reject(new Error("no parser")))).rejects.toThrow(
    "no parser",
  );
  expect(await setting()).toBeUndefined();
});

it("keeps to what the user has set", async () => {
  vi.stubEnv("MIMALLOC_PURGE_DELAY", "50");
  expect(await loadSparingly(10_000, setting)).toBe("50");
  expect(await setting()).toBe("50");
});
