import { platform } from "../platform/node.ts";
import type { FlagObserver, FlagStore } from "./flag-store.ts";

/** When a flag goes off by itself. Whichever limit is met first decides. */
export interface RollbackRule {
  /** Mismatches within the window. */
  readonly mismatches?: number;
  /** Errors within the window, as a share of the operations in it, 0 to 1. */
  readonly errorRate?: number;
  /** Milliseconds. @default 60000 */
  readonly window?: number;
  /** Operations that the window must hold before an error rate means anything. @default 100 */
  readonly minimum?: number;
}

interface Watch {
  readonly flag: string;
  readonly rule: RollbackRule;
  startedAt: number;
  operationsAtStart: number;
  errors: number;
  mismatches: number;
}

/**
 * Switches flags off when their rules say so. Counts in windows that follow each other and is asked only when something
 * went wrong: it needs no timer and a bounded memory.
 */
export class RollbackRules implements FlagObserver {
  private readonly store: FlagStore;
  private readonly operationsOf: (flag: string) => number;
  private readonly watches = new Map<string, Watch>();

  constructor(store: FlagStore, operationsOf: (flag: string) => number) {
    this.store = store;
    this.operationsOf = operationsOf;
  }

  add(flag: string, rule: RollbackRule): () => void {
    const watch = this.startWindow({
      flag,
      rule,
      startedAt: 0,
      operationsAtStart: 0,
      errors: 0,
      mismatches: 0,
    });
    this.watches.set(flag, watch);
    return () => {
      if (this.watches.get(flag) === watch) this.watches.delete(flag);
    };
  }

  noteError(flag: string): void {
    this.note(flag, (watch) => (watch.errors += 1));
  }

  noteMismatch(flag: string): void {
    this.note(flag, (watch) => (watch.mismatches += 1));
  }

  private note(flag: string, count: (watch: Watch) => void): void {
    const watch = this.watches.get(flag);
    if (watch === undefined) return;
    const age = platform.now() - watch.startedAt;
    // Below 0: fake timers that come or go set the clock back.
    if (age < 0 || age > (watch.rule.window ?? 60_000)) this.startWindow(watch);
    count(watch);
    const reason = this.reasonToRollBack(watch);
    if (reason === null) return;
    this.startWindow(watch);
    this.store.write(flag, "off", reason);
  }

  private reasonToRollBack({ flag, rule, errors, mismatches, operationsAtStart }: Watch): string | null {
    if (rule.mismatches !== undefined && mismatches >= rule.mismatches)
      return `rolled back: ${mismatches} mismatches reached the limit of ${rule.mismatches}`;
    if (rule.errorRate === undefined) return null;
    const operations = this.operationsOf(flag) - operationsAtStart;
    if (operations < (rule.minimum ?? 100)) return null;
    const rate = errors / operations;
    if (rate < rule.errorRate) return null;
    return `rolled back: ${errors} errors in ${operations} operations reached the rate of ${rule.errorRate}`;
  }

  private startWindow(watch: Watch): Watch {
    watch.startedAt = platform.now();
    watch.operationsAtStart = this.operationsOf(watch.flag);
    watch.errors = 0;
    watch.mismatches = 0;
    return watch;
  }
}
