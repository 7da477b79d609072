import { describe, expect, it } from "@jest/globals";
import { withEnv } from "@unambient/runtime/testing";
import { readSettings } from "./settings.js";

describe("settings", () => {
  it("reads all that a bucket needs", () => withEnv({
    BUCKET_NAME: "test-bucket",
    BUCKET_REGION: "eu-central-1",
    BUCKET_KEY: "key",
  }, () => {
    expect(readSettings()).toEqual({ name: "test-bucket", region: "eu-central-1", key: "key" });
  }));
});
