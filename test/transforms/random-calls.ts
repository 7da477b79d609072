import { AsyncResource } from "node:async_hooks";
import type { Program } from "./load-program.ts";

/** Calls before each of which a flag may be flipped; what they answer, in order. */
export interface CallOptions {
  readonly seed: number;
  readonly calls: number;
  readonly beforeCall: (index: number) => void;
}

/**
 * Calls a program's functions in a random order with random arguments, always the same for one seed, and writes down every
 * answer. Functions that it is given back are called too; callbacks that it hands in call back into the program.
 */
export async function answersOf(
  program: Program,
  { seed, calls, beforeCall }: CallOptions,
): Promise<readonly string[]> {
  const random = generator(seed);
  const callable = [...program.values()];
  const answers: string[] = [];
  const things = makeThings(random, callable, answers);
  for (let index = 0; index < calls && callable.length > 0; index++) {
    beforeCall(index);
    const fn = callable[pick(random, callable.length)] as (...args: readonly unknown[]) => unknown;
    const args = Array.from({ length: Math.max(fn.length, 1) }, () => things[pick(random, things.length)]);
    const answer = await outcomeOf(() => apart(() => fn(...args)));
    if (typeof answer === "function" && callable.length < 30) callable.push(answer as () => unknown);
    answers.push(describeValue(answer));
  }
  return answers;
}

type Random = () => number;

function generator(seed: number): Random {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick(random: Random, length: number): number {
  return Math.floor(random() * length);
}

function makeThings(random: Random, callable: readonly unknown[], answers: string[]): readonly unknown[] {
  const echo = (...args: readonly unknown[]) => args.length;
  const callBack = () => {
    const fn = callable[pick(random, callable.length)] as (text: string) => unknown;
    const result = answers.length < 2000 ? apart(() => fn("a")) : "enough";
    // What it promises settles later; nobody waits for it here.
    Promise.resolve(result).catch(() => {});
    answers.push(`inside: ${describeValue(result)}`);
    return "done";
  };
  const throwing = () => {
    throw new RangeError("thrown by the caller");
  };
  const waiting = async () => {
    await Promise.resolve();
    return "later";
  };
  const object = { id: "a", name: "a", run: echo, close: echo };
  return [
    "a",
    "b",
    "c",
    "a",
    "b",
    1,
    2,
    object,
    { id: "b", name: "b", run: echo },
    echo,
    callBack,
    throwing,
    waiting,
  ];
}

/** As a server calls its handlers: what a call leaves in an AsyncLocalStorage is nothing to the next one. */
function apart<R>(call: () => R): R {
  return new AsyncResource("call").runInAsyncScope(call);
}

async function outcomeOf(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    // The words may name the variable, whose spelling is what changes.
    return `threw ${error instanceof Error ? error.constructor.name : String(error)}`;
  }
}

function describeValue(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "function") return "[function]";
    if (inner instanceof Map) return ["Map", ...inner];
    if (inner instanceof Set) return ["Set", ...inner];
    if (typeof inner === "bigint" || typeof inner === "symbol") return String(inner);
    return inner === undefined ? "[undefined]" : inner;
  });
}
