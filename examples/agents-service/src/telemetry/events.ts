export interface ServiceEvent {
  readonly name: string;
  readonly at: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

export type EventSink = (batch: readonly ServiceEvent[]) => void;

const BATCH_SIZE = 50;
const FLUSH_INTERVAL_MS = 100;
const HEARTBEAT_SAMPLE = 10;

const lastEmitted: Record<string, number> = {};
let heartbeats = 0;
let buffer: ServiceEvent[] = [];
let flushTimer: NodeJS.Timeout | undefined;
let eventSink: EventSink = () => {};

export function setEventSink(sink: EventSink): void {
  eventSink = sink;
}

export function publish(name: string, fields: Readonly<Record<string, unknown>>): void {
  buffer.push({ name, at: Date.now(), fields });
  if (buffer.length >= BATCH_SIZE) flushEvents();
  else flushTimer ??= setTimeout(flushEvents, FLUSH_INTERVAL_MS).unref();
}

/** At most one event of a name per interval: the rest would only repeat it. */
export function emitOnce(name: string, fields: Readonly<Record<string, unknown>>, everyMs = 60_000): void {
  const now = Date.now();
  const last = lastEmitted[name];
  if (last !== undefined && now - last < everyMs) return;
  lastEmitted[name] = now;
  publish(name, fields);
}

/** Heartbeats come by the thousand; every tenth is enough to see the trend. */
export function sampleHeartbeat(agentId: string): void {
  heartbeats += 1;
  if (heartbeats % HEARTBEAT_SAMPLE !== 0) return;
  publish("heartbeat", { agentId, seen: heartbeats });
}

export function flushEvents(): void {
  clearTimeout(flushTimer);
  flushTimer = undefined;
  if (buffer.length === 0) return;
  const batch = buffer;
  buffer = [];
  eventSink(batch);
}

process.once("beforeExit", flushEvents);
