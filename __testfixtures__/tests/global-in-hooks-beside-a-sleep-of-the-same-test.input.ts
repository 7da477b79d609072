import { beforeEach, describe, expect, it } from "vitest";
import { bind } from "./daemon";

describe("daemon", () => {
  let messages: unknown[] = [];

  beforeEach(() => {
    messages = [];
    process.send = (message: unknown) => {
      messages.push(message);
      return true;
    };
  });

  it("goes on without a parent", async () => {
    const task = bind();
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.send = () => false;
    task.start();
  });

  it("reports", () => {
    bind();
    expect(messages.length).toBe(1);
  });
});
