import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: string])[] = [
  [
    "when work began, measured where it ends unless that is too early",
    "const at = {}; export const begin = (id) => { at[id] = Date.now() }; export const end = (id) => { if (Date.now() - at[id] < 5) return; const took = Date.now() - at[id]; delete at[id]; tell(took) };",
    "telemetry",
  ],
  [
    "when work began, measured where it ends",
    "const at = {}; export const begin = (id) => { at[id] = Date.now() }; export const end = (id) => { const took = Date.now() - at[id]; delete at[id]; tell(took) };",
    "telemetry",
  ],
  [
    "when work began, measured where it ends, and looked at on the way",
    "const at = new Map(); export const begin = (id) => { at.set(id, Date.now()) }; export const isLong = (id) => Date.now() - at.get(id) > 1000; export const end = (id) => { tell(Date.now() - at.get(id)); at.delete(id) };",
    "telemetry",
  ],
  [
    "when something failed, which is left alone for a while",
    "const at = new Map(); export const isOff = (url) => { const failed = at.get(url) ?? 0; if (failed) { if (performance.now() - failed < 5000) return true } return false }; export const fail = (url) => { at.set(url, performance.now()) }; export const mend = (url) => { at.delete(url) };",
    "registry",
  ],
  [
    "when something failed, in the function that tries it again",
    "const at = {}; export const due = (names) => names.filter((name) => at[name] == null || Date.now() - at[name] > 1000); export async function clean(names) { for (const name of names) { try { await drop(name); delete at[name] } catch (error) { console.error(error); at[name] = Date.now() } } }",
    "registry",
  ],
];

describe("times by key", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual([expect.stringMatching(new RegExp(`^at const-\\w+ ${found}$`))]);
  });
});
