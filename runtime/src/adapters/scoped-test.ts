import { withScope } from "../testing/with-scope.ts";

type AnyFunction = (...args: never[]) => unknown;

/**
 * The test function of a runner, with each test in a scope of its own whose key is the test's name. What hangs on it
 * (`only`, `skip`, `each` and so on) stays; those of them that are called as the test itself is are wrapped as well.
 * @example
 * const it = scopedTest(vitest.it);
 */
export function scopedTest<Test extends AnyFunction>(test: Test): Test {
  const wrapped = function (this: unknown, ...args: unknown[]): unknown {
    const name = typeof args[0] === "string" ? args[0] : undefined;
    return test.apply(
      this,
      args.map((each) => (typeof each === "function" ? inScope(name, each as AnyFunction) : each)) as never[],
    );
  };
  for (const key of Reflect.ownKeys(test)) copyMember(test, wrapped, key);
  return wrapped as unknown as Test;
}

const CALLED_LIKE_THE_TEST: readonly PropertyKey[] = [
  "only",
  "skip",
  "fails",
  "concurrent",
  "sequential",
  "failing",
  "todo",
];

function copyMember(test: AnyFunction, wrapped: object, key: PropertyKey): void {
  if (key === "prototype" || key === "length" || key === "name") return;
  const descriptor = Object.getOwnPropertyDescriptor(test, key) as PropertyDescriptor;
  if (!CALLED_LIKE_THE_TEST.includes(key)) {
    Object.defineProperty(wrapped, key, descriptor);
    return;
  }
  // A getter: vitest's `only` and its kin make a new function each time they are read.
  const get = (): unknown => {
    const member: unknown = Reflect.get(test, key);
    return typeof member === "function" ? scopedTest(member as AnyFunction) : member;
  };
  Object.defineProperty(wrapped, key, { get, configurable: true, enumerable: descriptor.enumerable ?? true });
}

function inScope(name: string | undefined, fn: AnyFunction): AnyFunction {
  return name === undefined ? withScope(fn) : withScope(name, fn);
}
