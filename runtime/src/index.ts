export { cache } from "./cache/cache.ts";
export type { CacheMap } from "./cache/cache.ts";
export type { CacheTable } from "./cache/cache-table.ts";
export type { CacheMetrics, CacheOptions } from "./cache/cache-state.ts";
export type { CacheLimits } from "./cache/cache-store.ts";
export { dictionary } from "./dictionary/dictionary.ts";
export type { Dictionary, DictionaryOptions } from "./dictionary/dictionary.ts";
export { asyncStorage } from "./foreign/async-storage.ts";
export type { AsyncStorageOptions, Entering } from "./foreign/async-storage.ts";
export { namespace } from "./foreign/namespace.ts";
export type { NamespaceOptions } from "./foreign/namespace.ts";
export { flags } from "./flags/flags.ts";
export type { FlagProvider, HeldFlag } from "./flags/flags.ts";
export type { FlagStatus, SiteStatus } from "./flags/status.ts";
export type { RollbackRule } from "./flags/rollback-rules.ts";
export type { WatchOptions } from "./flags/flag-file.ts";
export type { FlagMode, Path } from "./flags/flag-mode.ts";
export type { FlagChange } from "./flags/flag-store.ts";
export type { FlagSource } from "./flags/mode-sources.ts";
export { cell } from "./holder/cell.ts";
export type { Cell, CellOptions } from "./holder/cell.ts";
export type { Inherit } from "./facade/scoped-stores.ts";
export { context } from "./holder/context.ts";
export type { Context, ContextOptions } from "./holder/context.ts";
export { registry } from "./registry/registry.ts";
export type { RegistryMap } from "./registry/registry-map.ts";
export type { RegistryMetrics } from "./registry/collection-state.ts";
export type { RegistryOptions } from "./registry/map-state.ts";
export type { RegistrySet } from "./registry/registry-set.ts";
export type { Attributes } from "./registry/attribute-index.ts";
export type { Registration } from "./registry/bookkeeping.ts";
export { attach, capture } from "./scope/capture.ts";
export type { CapturedScope, CarriedContexts } from "./scope/capture.ts";
export { scope } from "./scope/scope-api.ts";
export type { OpenScope, ScopeOptions } from "./scope/scope-api.ts";
export { contextStack, spans } from "./telemetry/spans.ts";
export type { SpanIsolation, Spans, SpansOptions } from "./telemetry/spans.ts";
export { errorContext } from "./errors/error-context.ts";
export type { Breadcrumb, ContextFields, ErrorDetails } from "./errors/error-context.ts";
export { diagnosticsSink } from "./events/sinks.ts";
export { sampledEvents } from "./events/sampled-events.ts";
export type {
  EmittedEvent,
  EventSink,
  SampledEvents,
  SampledEventsMetrics,
  SampledEventsOptions,
} from "./events/sampled-events.ts";
export type { Child, ExitReason } from "./server/child.ts";
export { Server } from "./server/server.ts";
export type { Reply, ServerBehaviour, ServerMetrics, ServerOptions } from "./server/server-behaviour.ts";
export { ServerDown, ServerError, ServerOverloaded, ServerTimeout } from "./server/server-errors.ts";
export { Supervisor } from "./server/supervisor.ts";
export type { ChildOptions, Strategy, SupervisorOptions } from "./server/supervisor.ts";
export { Tracer } from "./tracing/tracer.ts";
export type { SpanAttributes, SpanListener, TraceCarrier } from "./tracing/tracer.ts";
export type { Span, SpanEvent, SpanReference, SpanStatus } from "./tracing/span.ts";
export { batch } from "./telemetry/batch.ts";
export type { Batch, BatchOptions } from "./telemetry/batch.ts";
export { emissions } from "./telemetry/emissions.ts";
export type { Emissions, EmissionsOptions, EmissionTable } from "./telemetry/emissions.ts";
export { sampling } from "./telemetry/sampling.ts";
export type { Sampling, SamplingOptions } from "./telemetry/sampling.ts";
