import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stubGlobal, unstubGlobal } from "@unambient/runtime/testing";
import { bind } from "./daemon";

describe("daemon", () => {
  let messages: unknown[] = [];

  beforeEach(() => {
    messages = [];
    stubGlobal("process.send", (message: unknown) => {
      messages.push(message);
      return true;
    });
  });

  afterEach(() => {
    unstubGlobal("process.send");
  });

  it("goes on without a parent", async () => {
    const task = bind();
    await new Promise((resolve) => setTimeout(resolve, 100));
    stubGlobal("process.send", () => false);
    task.start();
  });

  it("reports", () => {
    bind();
    expect(messages.length).toBe(1);
  });
});
