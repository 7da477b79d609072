/** What an assertion says of a value, whatever library it is written for. */
export type Check =
  | "truthy"
  | "equal"
  | "deep-equal"
  | "length"
  | "defined"
  | "called"
  | "called-times"
  | "spied"
  | "contains"
  | "more-than"
  | "at-least"
  | "instance"
  | "matches"
  | "other";

/** What the links of an expectation say: `toBe` of `expect(a).toBe(b)`, `ok` of `expect(a).to.be.ok`. */
export const MATCHERS: Readonly<Record<string, Check>> = {
  toBe: "equal",
  be: "equal",
  toEqual: "deep-equal",
  toStrictEqual: "deep-equal",
  toHaveLength: "length",
  toContain: "contains",
  toContainEqual: "other",
  include: "contains",
  includes: "contains",
  contain: "contains",
  contains: "contains",
  toBeGreaterThan: "more-than",
  above: "more-than",
  toBeGreaterThanOrEqual: "at-least",
  least: "at-least",
  gte: "at-least",
  toBeInstanceOf: "instance",
  instanceof: "instance",
  instanceOf: "instance",
  toMatch: "matches",
  match: "matches",
  toMatchObject: "deep-equal",
  toBeTruthy: "truthy",
  toBeDefined: "defined",
  toHaveBeenCalled: "called",
  toHaveBeenCalledOnce: "called",
  toHaveBeenCalledWith: "called",
  toHaveBeenLastCalledWith: "called",
  toHaveBeenCalledOnceWith: "called",
  toHaveBeenCalledExactlyOnceWith: "called",
  toHaveBeenCalledTimes: "called-times",
  toHaveBeenNthCalledWith: "called-times",
  toBeCalled: "called",
  toBeCalledWith: "called",
  lastCalledWith: "called",
  toBeCalledTimes: "called-times",
  nthCalledWith: "called-times",
  toBeTrue: "truthy",
  equal: "equal",
  equals: "equal",
  eq: "equal",
  eql: "deep-equal",
  true: "truthy",
  ok: "truthy",
  exist: "defined",
  lengthOf: "length",
  length: "length",
  called: "spied",
  calledOnce: "spied",
  calledTwice: "spied",
  calledThrice: "spied",
  calledWith: "spied",
  calledWithExactly: "spied",
  calledOnceWith: "spied",
  calledOnceWithExactly: "spied",
  callCount: "spied",
};

/** What the methods of an asserting object say: `equal` of `assert.equal(a, b)`. */
export const METHODS: Readonly<Record<string, Check>> = {
  ok: "truthy",
  true: "truthy",
  assert: "truthy",
  truthy: "truthy",
  isTrue: "truthy",
  isOk: "truthy",
  equal: "equal",
  equals: "equal",
  is: "equal",
  isEqual: "equal",
  strictEqual: "equal",
  strictEquals: "equal",
  deepEqual: "deep-equal",
  deepEquals: "deep-equal",
  deepStrictEqual: "deep-equal",
  same: "deep-equal",
  strictSame: "deep-equal",
  lengthOf: "length",
  exists: "defined",
  isDefined: "defined",
  instanceOf: "instance",
  match: "matches",
  regex: "matches",
};

export const NEGATIVE_METHODS = new Set(
  (
    "notOk false falsy isFalse isNotOk not notEqual notStrictEqual notDeepEqual notDeepStrictEqual " +
    "notSame strictNotSame isUndefined isNull"
  ).split(" "),
);

export const OTHER_METHODS = new Set(
  "throws rejects doesNotThrow like fail pass include contains typeOf".split(" "),
);
