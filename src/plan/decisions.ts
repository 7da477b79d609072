import type { Refusal } from "../model/finding.ts";
import type { Rewrite } from "../model/stage.ts";
import type { Failure } from "./prove.ts";

/** What earlier tries at a stage taught: which findings to leave alone, and which to rewrite in their next best way. */
export class Decisions {
  private readonly refusals = new Map<string, Refusal>();
  private readonly choices = new Map<string, number>();
  private readonly offered = new Map<string, number>();

  refuse(id: string, refusal: Refusal): void {
    this.refusals.set(id, refusal);
  }

  refusalOf(id: string): Refusal | null {
    return this.refusals.get(id) ?? null;
  }

  /** The rewrite to try this time: the stage's own, or one of its alternatives. */
  choose(id: string, rewrite: Rewrite): Rewrite {
    const ways = [rewrite, ...(rewrite.alternatives ?? [])];
    this.offered.set(id, ways.length);
    return ways[Math.min(this.choices.get(id) ?? 0, ways.length - 1)] as Rewrite;
  }

  /** This way of rewriting the finding failed: take the next one, or leave the finding alone. */
  fail(id: string, refusal: Refusal): void {
    const next = (this.choices.get(id) ?? 0) + 1;
    this.choices.set(id, next);
    if (next >= (this.offered.get(id) ?? 1)) this.refuse(id, refusal);
  }

  /**
   * A proof that failed. Where several findings may have brought the same about, those that have another way take it
   * first: the others may have had no part in it.
   */
  failAll(failures: readonly Failure[]): void {
    const failed = new Set<string>();
    for (const reason of new Set(failures.map(({ refusal }) => refusal.message))) {
      const blamed = failures.filter(({ refusal }) => refusal.message === reason);
      const movable = blamed.filter(({ id }) => this.hasAnotherWay(id));
      for (const { id, refusal } of movable.length > 0 ? movable : blamed) {
        if (!failed.has(id)) this.fail(id, refusal);
        failed.add(id);
      }
    }
  }

  private hasAnotherWay(id: string): boolean {
    return (this.choices.get(id) ?? 0) + 1 < (this.offered.get(id) ?? 1);
  }
}
