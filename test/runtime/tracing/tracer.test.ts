import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { describe, expect, it } from "vitest";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import type { Span } from "../../../runtime/src/tracing/span.ts";
import { Tracer } from "../../../runtime/src/tracing/tracer.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function traced() {
  const tracer = new Tracer();
  const ended: Span[] = [];
  tracer.listen({ ended: (span) => ended.push(span) });
  const outcomes = () => ended.map((span) => `${span.name}:${span.status}<${span.parent?.name ?? ""}`);
  return { tracer, ended, outcomes };
}

describe("withSpan", () => {
  it("nests, and ends with its work", async () => {
    const { tracer, outcomes } = traced();
    const answer = await tracer.withSpan("outer", async () => {
      await turn();
      return tracer.withSpan("inner", (span) => [span === tracer.currentSpan(), span.parent?.name]);
    });
    expect(answer).toEqual([true, "outer"]);
    expect(outcomes()).toEqual(["inner:ok<outer", "outer:ok<"]);
    expect(tracer.currentSpan()).toBeNull();
  });

  it("ends as an error with what the work threw", async () => {
    const { tracer, ended, outcomes } = traced();
    const failing = () =>
      tracer.withSpan("sync", () => {
        throw new Error("sync");
      });
    expect(failing).toThrow("sync");
    await expect(tracer.withSpan("async", async () => Promise.reject(new Error("async")))).rejects.toThrow(
      "async",
    );
    expect(outcomes()).toEqual(["sync:error<", "async:error<"]);
    expect(ended.map((span) => (span.error as Error).message)).toEqual(["sync", "async"]);
  });

  it("keeps concurrent work apart", async () => {
    const { tracer, outcomes } = traced();
    const work = (name: string) =>
      tracer.withSpan(name, async () => {
        await turn();
        tracer.withSpan(`in ${name}`, () => undefined);
      });
    await Promise.all([work("a"), work("b")]);
    expect(outcomes().sort()).toEqual(["a:ok<", "b:ok<", "in a:ok<a", "in b:ok<b"]);
  });
});

describe("startSpan and endSpan", () => {
  it("stack, and end the current one", () => {
    const { tracer, outcomes } = traced();
    scope.run(() => {
      const outer = tracer.startSpan("outer");
      tracer.startSpan("inner");
      tracer.endSpan();
      expect(tracer.currentSpan()).toBe(outer);
      tracer.endSpan(outer, { error: new Error("broken") });
      tracer.endSpan(outer);
      tracer.endSpan();
    });
    expect(outcomes()).toEqual(["inner:ok<outer", "outer:error<"]);
  });

  it("out of order leave what is inside open, with its parent", () => {
    const { tracer, outcomes } = traced();
    scope.run(() => {
      const outer = tracer.startSpan("outer");
      const inner = tracer.startSpan("inner");
      tracer.endSpan(outer);
      expect(tracer.currentSpan()).toBe(inner);
      tracer.endSpan(inner);
      expect(tracer.currentSpan()).toBeNull();
    });
    expect(outcomes()).toEqual(["outer:ok<", "inner:ok<outer"]);
  });

  it("left open are abandoned when their scope ends, and those outside are not", async () => {
    const { tracer, outcomes } = traced();
    await tracer.withSpan("outside", () =>
      scope.run(async () => {
        tracer.startSpan("first");
        tracer.startSpan("second");
        await turn();
      }),
    );
    expect(outcomes()).toEqual(["second:abandoned<first", "first:abandoned<outside", "outside:ok<"]);
  });
});

describe("what a span carries", () => {
  it("is attributes, events and links, until it ends", () => {
    const { tracer, ended } = traced();
    const other = new Tracer().withSpan("other", (span) => span);
    tracer.withSpan(
      "work",
      (span) => {
        tracer.addAttributes({ rows: 3 });
        tracer.recordEvent("half", { done: 0.5 });
        tracer.linkSpan(other);
        for (let i = 0; i < 200; i += 1) span.addEvent("flood", {});
      },
      { table: "seats" },
    );
    const [span] = ended;
    tracer.addAttributes({ late: true }, span);
    expect(span?.attributes).toEqual({ table: "seats", rows: 3 });
    expect(span?.events[0]).toMatchObject({ name: "half", attributes: { done: 0.5 } });
    expect([span?.events.length, span?.droppedEvents]).toEqual([128, 73]);
    expect(span?.links).toEqual([{ traceId: other.traceId, spanId: other.spanId }]);
    expect(span?.duration).toBeGreaterThanOrEqual(0);
  });

  it("goes to another process and is continued there", () => {
    const { tracer, ended } = traced();
    const headers = tracer.withSpan("here", () => tracer.propagate());
    tracer.attach(headers, "there", () => tracer.withSpan("inside", () => undefined));
    const [here, inside, there] = ended as [Span, Span, Span];
    expect(headers["traceparent"]).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect([there.traceId, there.parentId, there.parent]).toEqual([here.traceId, here.spanId, null]);
    expect([inside.traceId, inside.parentId]).toEqual([here.traceId, there.spanId]);
  });

  it.each([
    ["00-0-0-00"],
    [""],
    [`00-${"0".repeat(32)}-${"1".repeat(16)}-01`],
    [`ff-${"1".repeat(32)}-${"1".repeat(16)}-01`],
  ])("begins a trace of its own where the header is %j", (traceparent) => {
    const { tracer } = traced();
    expect(tracer.attach({ traceparent }, "work", (span) => span.parentId)).toBeNull();
  });

  it("is told on a diagnostics channel when it ends", () => {
    const { tracer, ended } = traced();
    const told: unknown[] = [];
    const listen = (span: unknown): void => void told.push(span);
    subscribe("unambient:span", listen);
    tracer.withSpan("work", () => undefined);
    unsubscribe("unambient:span", listen);
    tracer.withSpan("unheard", () => undefined);
    expect(told).toEqual(ended.slice(0, 1));
    expect(ended).toHaveLength(2);
  });

  it("is shown to listeners, whose errors go no further", () => {
    const { tracer, outcomes } = traced();
    const stop = tracer.listen({
      started: () => {
        throw new Error("listener");
      },
    });
    tracer.withSpan("work", () => undefined);
    stop();
    tracer.withSpan("again", () => undefined);
    expect([tracer.listenerErrors, outcomes()]).toEqual([1, ["work:ok<", "again:ok<"]]);
  });
});
