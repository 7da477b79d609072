import { describe, expect, it, vi } from "vitest";
import { load } from "./load";

describe.concurrent("load", () => {
  it("loads", async () => {
    globalThis.fetch = vi.fn().mockResolvedValue(new Response("ok"));
    expect(await load()).toBe("ok");
  });
});
