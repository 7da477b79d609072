import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const REPORTS: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "what was reported last",
    "let last; export function report(v) { if (last === v) return; last = v; console.log(v) } let told = ''; export function tell(bus, s) { if (s !== told) { bus.emit('status', s); told = s } }",
    ["last let telemetry", "told let telemetry"],
  ],
  [
    "when something was reported last",
    "let at = 0; export function warn(m) { const now = Date.now(); if (now - at < 1000) return; at = now; console.warn(m) }",
    ["at let telemetry"],
  ],
  [
    "when something was done last",
    "let at = 0; export function reload(r) { if (Date.now() - at > 1000) { at = Date.now(); r.reload() } }",
    ["at let state"],
  ],
  [
    "how many reports were made",
    "let n = 0; export function warn(m) { if (n >= 10) return; n++; console.warn(m) } let k = 0; export function note(m) { if (k++ < 10) console.warn(m) }",
    ["n let telemetry", "k let telemetry"],
  ],
  [
    "a number that is reported",
    "let id = 0; export function next(m) { if (m) { console.warn('call ' + id++) } }",
    ["id let state"],
  ],
  [
    "a mode that others ask for, and whose change is reported",
    "let mode = 'a'; export function set(m) { if (m === mode) return; mode = m; console.log(m) } export const get = () => mode;",
    ["mode let state"],
  ],
  [
    "a state whose change starts work, and is reported beside",
    "let up; export function turn(v, net) { if (up !== v) { up = v; console.log(v); net.close(); net.open(v); net.tell(v); net.retry(); net.count(); net.save() } }",
    ["up let state"],
  ],
];

const READ_OUT: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "counts by name that are read out and emptied",
    "const counts = new Map(); export function count(k, by = 1) { counts.set(k, (counts.get(k) || 0) + by) } export function flush(s) { for (const [k, n] of counts) s.send(k, n); counts.clear() }",
    ["counts const-map telemetry"],
  ],
  [
    "numbers by name that begin anew",
    "const ids = new Map(); export function next(k) { ids.set(k, (ids.get(k) ?? 0) + 1); return ids.get(k) } export const reset = () => ids.clear();",
    ["ids const-map state"],
  ],
  [
    "a set that is copied and emptied when it is sent",
    "const events = new Set(); export const record = (e) => events.add(e); setInterval(async () => { const batch = [...events]; events.clear(); await post(batch) }, 5000);",
    ["events const-set telemetry"],
  ],
  [
    "a set that is copied and emptied when all are told",
    "const all = new Set(); export const on = (f) => all.add(f); export function end() { const now = [...all]; all.clear(); for (const f of now) f() }",
    ["all const-set registry"],
  ],
];

describe("reports that are held back", () => {
  it.each(REPORTS)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});

describe("what is collected until it is read out", () => {
  it.each(READ_OUT)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
