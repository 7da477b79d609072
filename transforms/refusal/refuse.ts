import type { Refused, RefusalTable } from "../../src/model/stage.ts";

/** The refusal with this code of a closed table; the code is checked against the table by its type. */
export function refuse<Table extends RefusalTable>(table: Table, code: keyof Table & string): Refused {
  const { message, hint } = table[code] as RefusalTable[string];
  return { kind: "refused", refusal: { code, message, hint } };
}

export function isRefused(value: object): value is Refused {
  return "kind" in value && value.kind === "refused";
}
