import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { connect } from "./connect";

describe("connect", () => {
  beforeAll(async () => {
    stubEnv("DB_URL", "memory://");
    stubEnv("DB_POOL", "1");
    stubEnv("DB_READ_ONLY_REPLICA_OF_THE_ORDERS", "memory://replica");
    await connect();
  });

  afterAll(() => {
    unstubEnv("DB_URL", "DB_POOL", "DB_READ_ONLY_REPLICA_OF_THE_ORDERS");
  });

  it("is connected", async () => {
    expect(await connect()).toBe("memory://");
  });
});
