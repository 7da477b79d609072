import { afterEach, describe, expect, it } from "vitest";
import { flags } from "../../../runtime/src/flags/flags.ts";
import { stubEnv, stubGlobal, unstubEnv, unstubGlobal, withEnv } from "../../../runtime/src/testing.ts";

const PORT = "UNAMBIENT_STUBBED_PORT";
const port = () => process.env[PORT];

afterEach(() => {
  delete process.env[PORT];
  delete (globalThis as Record<string, unknown>)["stubbedOne"];
});

describe("stubEnv", () => {
  it("puts back what was there before the first of several", () => {
    process.env[PORT] = "1";
    stubEnv(PORT, "2");
    stubEnv(PORT, undefined);
    expect(port()).toBe(undefined);
    unstubEnv(PORT);
    expect(port()).toBe("1");
  });

  it("takes away what was not there, and begins anew", () => {
    stubEnv(PORT, "2");
    unstubEnv(PORT, "UNAMBIENT_NEVER_STUBBED");
    expect(PORT in process.env).toBe(false);
    process.env[PORT] = "3";
    unstubEnv(PORT);
    expect(port()).toBe("3");
  });

  it("leaves variables that it is not asked for, and takes part in withEnv", () => {
    stubEnv(PORT, "2");
    stubEnv("UNAMBIENT_STUBBED_HOST", "a");
    unstubEnv("UNAMBIENT_STUBBED_HOST");
    expect(withEnv({ [PORT]: "4" }, port)).toBe("4");
    expect(port()).toBe("2");
    unstubEnv(PORT);
  });

  it("makes the flags of the environment count at once", () => {
    const flag = `env-${crypto.randomUUID()}`;
    stubEnv("UNAMBIENT_FLAGS", JSON.stringify({ [flag]: "on" }));
    expect(flags.enabled(flag)).toBe(true);
    unstubEnv("UNAMBIENT_FLAGS");
    expect(flags.path(flag)).toBe("off");
  });
});

describe("stubGlobal", () => {
  it("puts back as it was defined before the first of several", () => {
    Object.defineProperty(globalThis, "stubbedOne", { value: 1, writable: true, configurable: true });
    const { warn } = console;
    stubGlobal("stubbedOne", 2);
    stubGlobal("console.warn", () => undefined);
    stubGlobal("stubbedOne", undefined);
    expect("stubbedOne" in globalThis).toBe(false);
    unstubGlobal("stubbedOne", "console.warn", "neverStubbed");
    expect(console.warn).toBe(warn);
    expect(Object.getOwnPropertyDescriptor(globalThis, "stubbedOne")).toMatchObject({
      value: 1,
      enumerable: false,
    });
  });

  it("says which global is not there", () => {
    expect(() => stubGlobal("noSuch.thing", 1)).toThrow(
      'stubGlobal cannot set "noSuch.thing": there is no global "noSuch".',
    );
  });
});
