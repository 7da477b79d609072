import { describe, expect, it } from "vitest";
import { ProjectFolder } from "../package/built-package.ts";
import { errorContext, type ErrorDetails } from "../../../runtime/src/errors/error-context.ts";
import { attach, capture } from "../../../runtime/src/scope/capture.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const detailsOf = (error: unknown) => (error as { context?: ErrorDetails }).context;
const caught = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("error context", () => {
  it("nests fields, and keeps concurrent work apart", async () => {
    const work = (request: string) =>
      errorContext.withContext({ request, step: "begin" }, async () => {
        await turn();
        errorContext.setContext({ step: "end" });
        await turn();
        return errorContext.withContext({ inner: true }, () => errorContext.getContext());
      });
    expect(await Promise.all([work("a"), work("b")])).toEqual([
      { request: "a", step: "end", inner: true },
      { request: "b", step: "end", inner: true },
    ]);
    expect(errorContext.getContext()).toEqual({});
  });

  it("hangs what is known on an error that comes out, innermost first, and hides it from loops", async () => {
    const error = caught(() =>
      errorContext.withContext({ request: "a" }, () =>
        errorContext.withContext({ seat: 7 }, () => {
          errorContext.addBreadcrumb("looked", { seat: 7 });
          throw new Error("taken");
        }),
      ),
    );
    expect(detailsOf(error)).toMatchObject({
      fields: { request: "a", seat: 7 },
      breadcrumbs: [{ message: "looked" }],
    });
    expect(Object.keys(error as object)).toEqual([]);
    const late = errorContext.withContext({ request: "b" }, async () => {
      await turn();
      throw new Error("late");
    });
    expect(detailsOf(await late.catch((reason: unknown) => reason))).toMatchObject({
      fields: { request: "b" },
    });
  });

  it("leaves alone what is no error, is frozen, or outside of any context", () => {
    errorContext.withContext({ a: 1 }, () => {
      expect(errorContext.enrichError("text")).toBe("text");
      expect(detailsOf(errorContext.enrichError(Object.freeze(new Error("frozen"))))).toBeUndefined();
    });
    expect(detailsOf(errorContext.enrichError(new Error("plain")))).toBeUndefined();
  });

  it("is the same frozen object until it changes", () => {
    scope.run(() => {
      errorContext.setContext({ a: 1 });
      const fields = errorContext.getContext();
      expect(errorContext.getContext()).toBe(fields);
      errorContext.addBreadcrumb("step");
      expect(errorContext.getContext()).toBe(fields);
      expect(Object.isFrozen(fields)).toBe(true);
      errorContext.setContext({ correlationId: "7" });
      expect([errorContext.correlationId(), errorContext.getContext()]).toEqual([
        "7",
        { a: 1, correlationId: "7" },
      ]);
      errorContext.clearContext();
      expect([errorContext.getContext(), errorContext.breadcrumbs()]).toEqual([{}, []]);
    });
  });

  it("keeps the last 20 breadcrumbs", () => {
    scope.run(() => {
      for (let i = 0; i < 50; i += 1) errorContext.addBreadcrumb(`${i}`);
      expect(errorContext.breadcrumbs().map((each) => Number(each.message))).toEqual(
        Array.from({ length: 20 }, (_, i) => 30 + i),
      );
    });
  });

  it("goes along to a real worker thread, which inherits nothing by itself", () => {
    const project = new ProjectFolder();
    try {
      project.write(
        "worker.cjs",
        `const { parentPort } = require("worker_threads");
         const { attach, errorContext, scope } = require("@unambient/runtime");
         const known = () => [scope.current().key, errorContext.getContext(), errorContext.breadcrumbs().length];
         parentPort.once("message", (from) => parentPort.postMessage([known(), attach(from, known), known()]));`,
      );
      project.write(
        "main.cjs",
        `const { Worker } = require("worker_threads");
         const { capture, errorContext, scope } = require("@unambient/runtime");
         const worker = new Worker(require("path").join(__dirname, "worker.cjs"));
         worker.once("message", (answer) => console.log(JSON.stringify(answer)));
         scope.run("job-7", () => errorContext.withContext({ tenant: "t" }, () => {
           errorContext.addBreadcrumb("sent");
           worker.postMessage(capture());
         }));`,
      );
      const { stdout, stderr } = project.run("main.cjs");
      expect([stderr, JSON.parse(stdout)]).toEqual([
        "",
        [
          [null, {}, 0],
          ["job-7", { tenant: "t" }, 1],
          [null, {}, 0],
        ],
      ]);
    } finally {
      project.remove();
    }
  });

  it("goes along to a worker and is attached there", () => {
    const sent = scope.run("job-7", () =>
      errorContext.withContext({ tenant: "t" }, () => {
        errorContext.addBreadcrumb("sent");
        return structuredClone(capture());
      }),
    );
    const there = attach(sent, () => [
      scope.current().key,
      errorContext.getContext(),
      errorContext.breadcrumbs().length,
    ]);
    expect(there).toEqual(["job-7", { tenant: "t" }, 1]);
    expect(errorContext.getContext()).toEqual({});
  });
});
