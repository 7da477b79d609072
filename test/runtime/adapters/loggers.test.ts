import pino from "pino";
import { describe, expect, it } from "vitest";
import winston from "winston";
import { contextLogger as bunyanLogger } from "../../../runtime/src/adapters/bunyan.ts";
import { contextConsole } from "../../../runtime/src/adapters/console.ts";
import { contextLogger, contextMixin } from "../../../runtime/src/adapters/pino.ts";
import { contextFormat } from "../../../runtime/src/adapters/winston.ts";
import { errorContext } from "../../../runtime/src/errors/error-context.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Does the same work twice at the same time, each with a context of its own. */
async function interleaved(write: (name: string) => void): Promise<void> {
  const work = (name: string) =>
    errorContext.withContext({ request: name }, async () => {
      await turn();
      write(name);
    });
  await Promise.all([work("a"), work("b")]);
}

function lines() {
  const written: Record<string, unknown>[] = [];
  return {
    written,
    stream: { write: (line: string) => void written.push(JSON.parse(line) as Record<string, unknown>) },
  };
}

describe("pino", () => {
  it("has the context in every line, by mixin", async () => {
    const { written, stream } = lines();
    const logger = pino({ mixin: contextMixin }, stream);
    logger.info("outside");
    await interleaved((name) => logger.info({ extra: name }, "inside"));
    expect(written.map(({ msg, request, extra }) => [msg, request, extra])).toEqual([
      ["outside", undefined, undefined],
      ["inside", "a", "a"],
      ["inside", "b", "b"],
    ]);
  });

  it("has it by a child that is made once for each context", async () => {
    const { written, stream } = lines();
    const logger = contextLogger(pino({}, stream));
    await interleaved((name) => {
      expect(logger()).toBe(logger());
      logger().info(name);
    });
    logger().info("outside");
    expect(written.map(({ msg, request }) => [msg, request])).toEqual([
      ["a", "a"],
      ["b", "b"],
      ["outside", undefined],
    ]);
  });
});

describe("winston", () => {
  it("has the context in every line, after what the line says itself", async () => {
    const { written, stream } = lines();
    const { Writable } = await import("node:stream");
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => (stream.write(chunk.toString()), done()),
    });
    const logger = winston.createLogger({
      format: winston.format.combine(contextFormat() as winston.Logform.Format, winston.format.json()),
      transports: [new winston.transports.Stream({ stream: sink })],
    });
    await interleaved((name) => logger.info(name, name === "b" ? { request: "own" } : {}));
    await turn();
    expect(written.map(({ message, request }) => [message, request])).toEqual([
      ["a", "a"],
      ["b", "own"],
    ]);
  });
});

describe("bunyan", () => {
  it("gets a simple child, made once for each context", async () => {
    const made: [object, boolean | undefined][] = [];
    const root = {
      child(fields: object, isSimple?: boolean) {
        made.push([fields, isSimple]);
        return { ...this };
      },
    };
    const logger = bunyanLogger(root);
    expect(logger()).toBe(root);
    await interleaved(() => expect(logger()).toBe(logger()));
    expect(made).toEqual([
      [{ request: "a" }, true],
      [{ request: "b" }, true],
    ]);
  });
});

describe("console", () => {
  it("gets the context at the end of a line, and is left as it is without one", async () => {
    const written: unknown[][] = [];
    const line = (...args: unknown[]): void => void written.push(args);
    const log = contextConsole({ debug: line, log: line, info: line, warn: line, error: line });
    log.error("outside", 1);
    await interleaved((name) => log.info(name));
    expect(written).toEqual([
      ["outside", 1],
      ["a", '{"request":"a"}'],
      ["b", '{"request":"b"}'],
    ]);
  });
});
