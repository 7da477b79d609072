import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bucketOf } from "./bucket";

describe("bucketOf", () => {
  const KEYS = ["BUCKET", "REGION"];
  const saved: Record<string, string | undefined> = {};

  beforeEach(() => {
    for (const key of KEYS) saved[key] = process.env[key];
  });

  afterEach(() => {
    for (const key of KEYS) {
      if (saved[key] === undefined) delete process.env[key];
      else process.env[key] = saved[key];
    }
  });

  it("is named by the environment", () => {
    process.env.BUCKET = "orders";
    process.env.REGION = "north";
    expect(bucketOf()).toBe("orders@north");
  });
});
