import { describe, expect, it } from "@jest/globals";
import { readSettings } from "./settings.js";

describe("settings", () => {
  it("reads all that a bucket needs", () => {
    process.env.BUCKET_NAME = "test-bucket";
    process.env.BUCKET_REGION = "eu-central-1";
    process.env.BUCKET_KEY = "key";

    expect(readSettings()).toEqual({ name: "test-bucket", region: "eu-central-1", key: "key" });
  });

  it("reads a port", () => {
    process.env.PORT = "8080";

    expect(readSettings().port).toBe(8080);
  });
});
