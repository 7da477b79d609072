import type { PlacedUse } from "./linked-variable.ts";

/** In production code, by its name: what is done with the result of its call is no mention of the function. */
export function isMention({ file, use }: PlacedUse): boolean {
  return file.testMark === null && !/^(type|export)$/.test(use.action) && !use.path.includes("()");
}

/** The function itself is called, as a module loads. */
export function isCallAtLoad({ use, phase }: PlacedUse): boolean {
  return phase === "load" && use.action === "call" && use.method === null && use.path.length === 0;
}
