import type { Frame, Scope, Variable } from "./scope.ts";

/**
 * What happens at the end of a reference's property path.
 * - `write`: assigned; `update`: `++`, `+=`; `delete`
 * - `call`: called, `method` is the last step when the path was a member
 * - `pass`: handed to a function as an argument; `bind`: given a local name; `store`: put into another structure
 */
export type Action =
  | "read"
  | "write"
  | "update"
  | "delete"
  | "call"
  | "new"
  | "pass"
  | "bind"
  | "return"
  | "store"
  | "iterate"
  | "spread"
  | "test"
  | "compare"
  | "in"
  | "typeof"
  | "type"
  | "export";

/** The value of a `test` by `!x`, where it is asked whether there is none. */
export const DENIED = "denied";

/** Circumstances of a reference. */
export const IN_FINALLY = 1;
export const IN_LOOP = 2;
export const IN_TRY = 4;
export const LOOP_COUNTER = 8;
/** The value of the expression is used (`return x++`, `const y = x = 1`). */
export const VALUE_USED = 16;
export const SHORTHAND = 32;
export const DESTRUCTURED = 64;
/** Behind an `if`, `?:` or short circuit of its own function. */
export const CONDITIONAL = 128;

/** Inside the arguments of an assertion (told in test files only). */
export const ASSERTED = 256;

/** Only stands in where another value is missing: `given || EMPTY`. What is done to the result is meant for `given`. */
export const STANDS_IN = 512;

/** One branch of a `?:`: another value is as likely to be what its receiver works on. */
export const CHOSEN = 1024;

/** The key in the brackets names one place for good: `globalThis[STORE_KEY]`, where the module holds the key. */
export const FIXED_KEY = 2048;

/** What a call with a name is given to start from: `named("x", { legacy: … })`, as the runtime's facades are. */
export const HANDED_OVER = 4096;

/** The key that a defining call is given is a name, not a text: `Object.defineProperty(globalThis, STORE_KEY, …)`. */
export const NAMED_KEY = 8192;

/**
 * What the call yields is used where there is some, and made anew where there is none: `pool.pop() ?? make()`,
 * `table.get(key) ?? compute(key)`.
 */
export const OR_MADE = 16384;

/** What the call yields, or a number where there is none, is counted on from: `(ids.get(key) ?? 0) + 1`. */
export const COUNTED_ON = 32768;

/** One of many statements of the innermost branch around it, or of the function where there is none. */
export const AMONG_MANY = 65536;

/** In a `catch`: what is done where the work before it failed. */
export const IN_CATCH = 131072;

/** In the condition of a loop: what `while ((job = take()))` goes on for. */
export const LOOP_CONDITION = 262144;

/** `x ??= value`, `x ||= value`: written where there is none. */
export const IF_MISSING = 524288;

/**
 * The innermost branch around it ends by leaving the function: what stands below happens where the branch was not
 * taken.
 */
export const LEAVES = 1048576;

/** What is assigned is put into a structure by the same statement: `exports.jobs = jobs = []`. */
export const STORED_TOO = 2097152;

/** The function it is handed to came in as an argument: a caller's, who may do with it what he likes. */
export const TO_CALLERS = 4194304;

/** Counted up where it is asked whether one in so many is reached: `++n % 100 === 0`. */
export const EVERY_NTH = 8388608;

/** A test with a regular expression after which the expression begins at the beginning again. */
export const SET_BACK = 16777216;

/** What is put or assigned is a collection made from another one: `new Set(names)`. */
export const MADE_FROM = 33554432;

/** Counted up where it is asked whether that was done before: `if (n++) return`, `n++ === 0 && start()`. */
export const ASKED_BEFORE = 67108864;

export interface PassTarget {
  /** The called binding with a path below it, or null for anything else. */
  readonly callee: string | null;
  readonly calleePath: readonly string[];
  readonly index: number;
  readonly isNew: boolean;
  /** The shape of what a function that is handed last beside it makes, where that is all that it does; else null. */
  readonly makes: string | null;
}

/** One mention of a variable. Resolved to its variable when the file has been read to its end. */
export interface Reference {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** End of the innermost member expression, `Foo.cache` in `Foo.cache.size`; `end` where there is no member. */
  readonly memberEnd: number;
  readonly scope: Scope;
  readonly frame: Frame;
  /** Property names below the variable; `*` for a computed key, `()` for a call's result. */
  readonly path: readonly string[];
  readonly action: Action;
  /** For `call`: the method called at the end of `path`, or null when the value itself is called. */
  readonly method: string | null;
  /** Shape of what is written or put. */
  readonly value: string | null;
  /** For method calls: the first argument, when it is a literal or a plain name. */
  readonly key: string | null;
  /** For `bind`: the local names that now hold it, with what lies between. */
  readonly targets: readonly BindTarget[] | null;
  readonly pass: PassTarget | null;
  readonly flags: number;
  /** Where the innermost conditional branch around it begins; 0 outside of any. */
  readonly branch: number;
  /** Set for references that reach the variable by another name: an alias, a parameter, `this`. */
  readonly via: Via | null;
}

export interface BindTarget {
  readonly name: string;
  readonly path: readonly string[];
  readonly scope: Scope;
  /** Where an assignment ends by which the name holds it; absent where it is declared with it. */
  readonly since?: number;
}

export interface Via {
  readonly kind: "alias" | "param" | "this";
  readonly name: string;
  /** The reference through which the other name got it. */
  readonly origin: Reference | null;
  readonly variable: Variable | null;
}

/** Put into what a CommonJS module hands out: `exports.jobs = jobs`, `module.exports = { jobs }`. */
export const HANDED_OUT = 134217728;

/** In a decorator, which runs when its class is made: `@route("/a")`, `@injectable`. */
export const DECORATES = 536870912;

/**
 * A call whose answer is waited for: `await store.set(key, value)`, `store.set(key, value).catch(report)`; what
 * stands in where there is none (`await (pending ??= work())`); or a variable that is itself, and for nothing else:
 * `await pending;`.
 */
export const AWAITED = 268435456;

/** What is put is wired up below, by the function that puts it: `wired.add(socket); socket.on("data", tell)`. */
export const WIRED_UP = 1073741824;
