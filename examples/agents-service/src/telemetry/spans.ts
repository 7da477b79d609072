import { publish } from "./events.js";

export interface Span {
  readonly name: string;
  readonly parent: string | undefined;
  readonly startedAt: number;
}

const stack: Span[] = [];
const timers: Record<string, number> = {};

export function startSpan(name: string): void {
  stack.push({ name, parent: stack[stack.length - 1]?.name, startedAt: performance.now() });
}

export function endSpan(): void {
  const span = stack.pop();
  if (!span) return;
  publish("span", { name: span.name, parent: span.parent, ms: performance.now() - span.startedAt });
}

export function activeSpan(): Span | undefined {
  return stack[stack.length - 1];
}

export function openSpans(): number {
  return stack.length;
}

export async function withSpan<T>(name: string, work: () => Promise<T>): Promise<T> {
  startSpan(name);
  try {
    return await work();
  } finally {
    endSpan();
  }
}

/** For work that begins in one callback and ends in another. */
export function startTimer(id: string): void {
  timers[id] = Date.now();
}

export function stopTimer(id: string): number {
  const startedAt = timers[id];
  if (startedAt === undefined) return 0;
  delete timers[id];
  return Date.now() - startedAt;
}
