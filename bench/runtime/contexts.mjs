import { AsyncLocalStorage } from "node:async_hooks";
import { compare, loop, within } from "./measure.mjs";
import {
  adapters,
  api,
  AsyncLocalStorageContextManager,
  flag,
  openTelemetry,
  pino,
  runtime,
} from "./packages.mjs";

const { cell, context, errorContext, Tracer } = runtime;

export function cells() {
  return compare("cell += 1", ["object field", loop("o.value += 1;", { o: { value: 0 } })], {
    off: [loop("o.value += 1;", { o: cell("bench", { flag: flag("off"), legacy: 0 }) }), null],
    on: [loop("o.value += 1;", { o: cell("bench", { flag: flag("on"), legacy: 0 }) }), null],
  });
}

export function contexts() {
  const als = new AsyncLocalStorage();
  const current = context("bench", { flag: flag("on"), legacy: 0 });
  const off = context("bench", { flag: flag("off"), legacy: 0 });
  const f = () => 1;
  const reads = () => [
    ...compare("context read", ["getStore", loop("sink ^= als.getStore();", { als })], {
      on: [loop("sink ^= current.value;", { current }), 4],
      off: [loop("sink ^= off.value;", { off }), null],
    }),
    ...compare(
      "context run",
      ["als.run", loop("als.run(i, f);", { als, f })],
      {
        on: [loop("current.run(i, f);", { current, f }), 3],
        off: [loop("off.run(i, f);", { off, f }), null],
      },
      { count: 20_000 },
    ),
  ];
  const shallow = als.run(1, () => current.run(1, reads));
  const peer = ["context run, depth 1", loop("current.run(i, f);", { current, f })];
  const deepRun = loop("current.run(i, f);", { current, f });
  const deep = (depth, work) => (depth === 0 ? work() : current.run(depth, () => deep(depth - 1, work)));
  const constant = deep(500, () =>
    compare("context run, depth 500", peer, { on: [deepRun, 1.3] }, { count: 20_000 }),
  );
  const bind = within("context bind", {
    on: [loop("sink ^= current.bind(f) ? 1 : 0;", { current, f }), 100],
  });
  return [...shallow, ...constant, ...bind];
}

export function logging() {
  const stream = { write: () => undefined };
  const fields = { request: "7", tenant: "t" };
  const kept = pino({}, stream).child(fields);
  const cached = adapters.pino.contextLogger(pino({}, stream));
  const als = new AsyncLocalStorage();
  const byHand = pino({ mixin: () => ({ ...als.getStore() }) }, stream);
  const mixed = pino({ mixin: adapters.pino.contextMixin }, stream);
  const inside = () => [
    ...compare(
      "log line, cached child",
      ["pino kept child", loop("l.info('x');", { l: kept })],
      {
        contextLogger: [loop("l().info('x');", { l: cached }), 1.15],
      },
      { count: 10_000 },
    ),
    ...compare(
      "log line, mixin",
      ["pino mixin by hand", loop("l.info('x');", { l: byHand })],
      {
        contextMixin: [loop("l.info('x');", { l: mixed }), 1.2],
      },
      { count: 10_000 },
    ),
  ];
  return als.run(fields, () => errorContext.withContext(fields, inside));
}

/** Before OpenTelemetry's context manager, whose second AsyncLocalStorage every run in the process pays for. */
export function spansAlone() {
  const body = "t.withSpan('work', f);";
  const alone = [loop(body, { t: new Tracer(), f: () => 1 }), 250];
  return within("span, no listener", { alone }, { count: 10_000 });
}

export function spans() {
  const provider = new openTelemetry.BasicTracerProvider({
    spanProcessors: [new openTelemetry.SimpleSpanProcessor(nothing)],
  });
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  api.trace.setGlobalTracerProvider(provider);
  const other = provider.getTracer("bench");
  const theirs = loop("other.startActiveSpan('work', (span) => span.end());", { other });
  const tracer = new Tracer();
  const bridged = new Tracer();
  bridged.listen(adapters.opentelemetry.openTelemetryBridge(api));
  const f = () => 1;
  const body = "t.withSpan('work', f);";
  return compare(
    "span",
    ["OpenTelemetry SDK", theirs],
    {
      "no listener": [loop(body, { t: tracer, f }), 0.2],
      "bridged to it": [loop(body, { t: bridged, f }), 1.15],
    },
    { count: 10_000 },
  );
}

const nothing = { export: (_spans, done) => done({ code: 0 }), shutdown: () => Promise.resolve() };
