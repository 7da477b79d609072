import { valueShape } from "../scopes/value-shape.ts";
import type { Variable } from "../scopes/scope.ts";

/**
 * What calls wait at for their turn, or for room; see async-mutex, async-lock, p-queue, p-limit, bottleneck, fastq
 * and async.
 */
const TURNSTILE =
  /^(new:(\w+\.)*\w*(Mutex|Semaphore|Lock|Queue|Bottleneck)|call:(\w+\.)*(pLimit|queue|priorityQueue|fastq|fastq\.promise|\w*(Mutex|Semaphore|Queue)))$/;

export function isTurnstile(shape: string | null | undefined): boolean {
  return TURNSTILE.test(shape ?? "");
}

/**
 * `const lock = new Mutex(); locks.set(key, lock)`, `if (!lock) { lock = new Mutex(); … }`: what a local name is
 * given on every way.
 */
export function turnstileNamed(variable: Variable): string | null {
  const { kind, scope, initial } = variable;
  if (scope.frame.index === 0 || !/^(let|const|var)$/.test(kind)) return null;
  // Most locals are constants, and their mentions need not be read for it.
  const given = kind === "const" ? [] : variable.writes.map(({ value }) => value);
  const [shape, ...others] = given.length > 0 ? given : [valueShape(initial)];
  return isTurnstile(shape) && others.every(isTurnstile) ? (shape ?? null) : null;
}
