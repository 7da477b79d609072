import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  recording,
  stubGlobal,
  unstubGlobal,
} from "@unambient/runtime/testing";
import { bind } from "./daemon";

describe("daemon", () => {
  const messages = recording<unknown>();

  beforeEach(() => {
    messages.length = 0;
    stubGlobal("process.send", (message: unknown) => {
      messages.push(message);
      return true;
    });
  });

  afterEach(() => {
    unstubGlobal("process.send");
  });

  it("goes on without a parent", async () => {
    const task = await bind();
    const saved = process.send;
    process.send = () => false;
    task.start();
    process.send = saved;
    expect(messages.length).toBe(0);
  });

  it("is refused by its parent", async () => {
    const task = await bind();
    stubGlobal("process.send", () => false);
    task.start();
    expect(messages.length).toBe(0);
  });
});
