import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterEach, describe, expect, it } from "vitest";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag } from "../with-mode.ts";

const fail = (): never => {
  throw new Error("from the value itself");
};
const hostileError = Object.defineProperty(new Error("hostile"), "message", { get: fail });
class Unnamed {
  static get name(): string {
    return fail();
  }
}

const prepare = Error.prepareStackTrace;
afterEach(() => {
  if (prepare === undefined) delete (Error as { prepareStackTrace?: unknown }).prepareStackTrace;
  else Error.prepareStackTrace = prepare;
});

/** Reads a value in a scope that does not have it, in shadow: one mismatch. */
function differ(value: unknown, times = 1) {
  const flag = freshFlag("shadow");
  const held = cell<unknown>("held", { flag, inherit: "fresh", legacy: undefined });
  scope.run(() => void (held.value = value));
  for (let i = 0; i < times; i += 1) scope.run(() => expect(held.value === value).toBe(true));
  const records = sharedState().sites.all();
  return records.find((record) => record.flag === flag);
}

describe("a mismatch", () => {
  it.each([
    ["an error whose message throws", hostileError, "object"],
    ["a class whose name throws", Unnamed, "function"],
    ["a tag that throws", Object.defineProperty({}, Symbol.toStringTag, { get: fail }), "object"],
    ["a proxy that answers nothing", new Proxy({}, { get: fail, getPrototypeOf: fail, has: fail }), "object"],
    ["a symbol", Symbol("own"), "Symbol(own)"],
    ["a long text", "x".repeat(500), JSON.stringify("x".repeat(200))],
  ])("describes %s and never reaches the caller", (_what, value, described) => {
    expect(differ(value)?.mismatches).toMatchObject([{ operation: "read", expected: described }]);
  });

  it("has no stack where the program's own way of making one fails", () => {
    Error.prepareStackTrace = fail;
    expect(differ("a")?.mismatches).toMatchObject([{ expected: '"a"', stack: "" }]);
  });

  it("is kept word for word twenty times a site and counted beyond", () => {
    const record = differ("a", 50);
    expect([record?.mismatches.length, record?.mismatchCount]).toEqual([20, 50]);
  });

  it("is told on its diagnostics channel, as each change of a flag is on another", () => {
    const told: unknown[] = [];
    const listen = (message: unknown): void => void told.push(message);
    for (const name of ["unambient:mismatch", "unambient:flag"]) subscribe(name, listen);
    const record = differ("a");
    for (const name of ["unambient:mismatch", "unambient:flag"]) unsubscribe(name, listen);
    expect(told).toMatchObject([
      { flag: record?.flag, mode: "shadow", reason: "test" },
      { site: "held", flag: record?.flag, operation: "read", expected: '"a"', actual: "undefined" },
    ]);
    expect(channel("unambient:mismatch").hasSubscribers).toBe(false);
  });
});
