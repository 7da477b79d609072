import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "./connect";

describe("connect", () => {
  beforeAll(async () => {
    process.env.DB_URL = "memory://";
    process.env.DB_POOL = "1";
    process.env.DB_READ_ONLY_REPLICA_OF_THE_ORDERS = "memory://replica";
    await connect();
  });

  it("is connected", async () => {
    expect(await connect()).toBe("memory://");
  });
});
