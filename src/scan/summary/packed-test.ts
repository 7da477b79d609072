import type { TestFact } from "./file-summary.ts";
import { packUse, unpackUse } from "./packed-use.ts";
import type { PackedUse } from "./packed-use.ts";

/** A test fact without the names of its fields, which would be a third of it. */
export type PackedTest = readonly [
  form: TestFact["form"],
  name: string,
  kind: string,
  start: number,
  length: number,
  scope: string,
  disposition: TestFact["disposition"],
  reason: string,
  helper: string | 0,
  uses: readonly PackedUse[],
];

export function packTest(fact: TestFact): PackedTest {
  const { form, name, kind, start, end, scope, disposition, reason, helper, uses } = fact;
  return [form, name, kind, start, end - start, scope, disposition, reason, helper ?? 0, uses.map(packUse)];
}

export function unpackTest(packed: PackedTest): TestFact {
  const [form, name, kind, start, length, scope, disposition, reason, helper, uses] = packed;
  return {
    form,
    name,
    kind,
    start,
    end: start + length,
    scope,
    disposition,
    reason,
    uses: uses.map(unpackUse),
    helper: helper === 0 ? null : helper,
  };
}
