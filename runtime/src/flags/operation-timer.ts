import { platform } from "../platform/node.ts";
import type { SiteRecord } from "../process/site-record.ts";
import type { FacadePart, FlagHandle, TimedOperations } from "./flag-handle.ts";
import type { Path } from "./flag-mode.ts";
import type { Stopwatch } from "./flag-store.ts";

type Method = (...args: unknown[]) => unknown;

const NANOSECONDS = 1e6;

/**
 * Times a share of what facades do, by putting its own methods in front of theirs: a facade that nobody asks about
 * has not even a test more to run.
 */
export class OperationTimer implements Stopwatch {
  private readonly every: number;
  private toSkip = 0;
  private state = 1;

  /** @param every How many operations there are to one that is timed. */
  constructor(every: number) {
    this.every = every;
  }

  attach(part: FacadePart): void {
    const operations = part.timed?.();
    for (const name of operations?.names ?? []) this.wrap(part, name, operations as TimedOperations);
  }

  /** Takes the methods away again. */
  detach(part: FacadePart): void {
    for (const name of part.timed?.().names ?? []) Reflect.deleteProperty(part, name);
  }

  private wrap(part: FacadePart, name: string, operations: TimedOperations): void {
    const descriptor: PropertyDescriptor = { ...descriptorOf(part, name), enumerable: false };
    for (const kind of ["value", "get", "set"] as const)
      if (typeof descriptor[kind] === "function")
        descriptor[kind] = this.timed(descriptor[kind] as Method, operations);
    Object.defineProperty(part, name, descriptor);
  }

  private timed(method: Method, { site, handle }: TimedOperations): Method {
    const isDue = (): boolean => this.isDue();
    return function (this: unknown, ...args: unknown[]): unknown {
      if (!isDue()) return method.apply(this, args);
      const before = site.newPathOperations;
      const start = platform.now();
      try {
        return method.apply(this, args);
      } finally {
        note(site, pathTaken(site, before, handle), (platform.now() - start) * NANOSECONDS);
      }
    };
  }

  // Every so many on average, at no fixed distance: a loop that does the same three things again and again would else
  // show one of them only.
  private isDue(): boolean {
    this.toSkip -= 1;
    if (this.toSkip >= 0) return false;
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    this.toSkip = Math.round((this.state / 2 ** 32) * 2 * (this.every - 1));
    return true;
  }
}

function descriptorOf(part: object, name: string): PropertyDescriptor {
  for (let each: object | null = part; each !== null; each = Object.getPrototypeOf(each) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(each, name);
    if (descriptor !== undefined) return descriptor;
  }
  return {};
}

function pathTaken(site: SiteRecord, newPathOperations: number, { mode }: FlagHandle): Path {
  if (site.newPathOperations > newPathOperations) return "on";
  return mode === "shadow" ? "shadow" : "off";
}

function note(site: SiteRecord, path: Path, nanoseconds: number): void {
  const { samples, mean, longest } = site.timings[path] ?? { samples: 0, mean: 0, longest: 0 };
  site.timings[path] = {
    samples: samples + 1,
    mean: mean + (nanoseconds - mean) / (samples + 1),
    longest: Math.max(longest, nanoseconds),
  };
}
