import { describe, expect, it } from "vitest";
import { withoutKnown } from "../../src/typecheck/known-errors.ts";
import type { NewTypeError } from "../../src/typecheck/type-gate.ts";

function missing(name: string, path = "a.ts", start = 0): NewTypeError {
  return { path, start, code: 18048, message: `'${name}' is possibly 'undefined'.` };
}

describe("an error that a program had before", () => {
  it("is known elsewhere in the file, and behind the holder of the variable", () => {
    expect(withoutKnown([missing("current", "a.ts", 20)], [missing("current")])).toEqual([]);
    expect(withoutKnown([missing("current.value")], [missing("current")])).toEqual([]);
  });

  it("covers one, of its file and of its name", () => {
    const errors = [missing("current.value"), missing("current.value"), missing("other.value")];
    expect(withoutKnown(errors, [missing("current")])).toEqual(errors.slice(1));
    expect(withoutKnown(errors, [missing("current", "b.ts")])).toEqual(errors);
  });

  it("is known of a part as well, and is another one of another part", () => {
    expect(withoutKnown([missing("current.value.name")], [missing("current.name")])).toEqual([]);
    const errors = [missing("current.values"), missing("current.value.name")];
    expect(withoutKnown(errors, [missing("current"), missing("currents")])).toEqual(errors);
  });
});
