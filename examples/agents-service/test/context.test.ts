import { afterEach, describe, expect, it } from "vitest";
import { currentOperation, withOperation } from "../src/context/operation.js";
import { currentRequest, enterRequest, leaveRequest } from "../src/context/request-context.js";
import { ServiceError } from "../src/errors.js";
import { configureLogger, log, type LogLine } from "../src/logger.js";

afterEach(() => {
  leaveRequest();
});

const request = { requestId: "r-1", method: "GET", path: "/status" };

describe("request context", () => {
  it("is empty outside of a request", () => {
    expect(currentRequest()).toBeUndefined();
    expect(new ServiceError(500, "lost").requestId).toBeUndefined();
  });

  it("is in every log line and error of the request", () => {
    const lines: LogLine[] = [];
    configureLogger({ level: "info", sink: (line) => lines.push(line) });
    enterRequest(request);
    log("debug", "not written");
    log("info", "written");
    expect(new ServiceError(500, "broken").requestId).toBe("r-1");
    leaveRequest();
    log("info", "after");
    expect(lines.map((line) => [line.message, line.requestId])).toEqual([
      ["written", "r-1"],
      ["after", undefined],
    ]);
  });

  it("nests operations and restores the outer one, also after an error", async () => {
    const seen: (string | undefined)[] = [];
    await withOperation("outer", async () => {
      await withOperation("inner", async () => {
        seen.push(currentOperation());
      });
      seen.push(currentOperation());
      await withOperation("broken", async () => {
        throw new ServiceError(500, "inside");
      }).catch((error: ServiceError) => seen.push(error.operation));
      seen.push(currentOperation());
    });
    expect(seen).toEqual(["inner", "outer", "broken", "outer"]);
    expect(currentOperation()).toBeUndefined();
  });
});
