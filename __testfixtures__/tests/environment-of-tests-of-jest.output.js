import { afterEach, describe, expect, it } from "@jest/globals";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { readSettings } from "./settings.js";

describe("settings", () => {
  afterEach(() => {
    unstubEnv("BUCKET_NAME", "BUCKET_REGION", "BUCKET_KEY", "PORT");
  });

  it("reads all that a bucket needs", () => {
    stubEnv("BUCKET_NAME", "test-bucket");
    stubEnv("BUCKET_REGION", "eu-central-1");
    stubEnv("BUCKET_KEY", "key");

    expect(readSettings()).toEqual({ name: "test-bucket", region: "eu-central-1", key: "key" });
  });

  it("reads a port", () => {
    stubEnv("PORT", "8080");

    expect(readSettings().port).toBe(8080);
  });
});
