import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const CASES: readonly (readonly [what: string, text: string, code: string | null])[] = [
  [
    "work that is begun when it is first asked for",
    "let ready = null; export const start = () => (ready ||= load().then((x) => prepare(x)));",
    null,
  ],
  [
    "work that is begun in a branch and asked for before",
    "let ready; export function start() { if (!ready) { ready = load().then(prepare) } return ready }",
    null,
  ],
  [
    "work that is begun anew when it is done",
    "let ready; export function start() { if (!ready) { ready = load().then(() => { ready = null }) } return ready }",
    "needs-a-person",
  ],
  [
    "work that is begun when it is first asked for, until all begins anew",
    "let ready = null; export const init = () => { ready = null }; export function start() { if (ready === null) ready = load().then(prepare); return ready }",
    null,
  ],
  [
    "the same, which begins anew when it is done",
    "let ready = null; const flush = () => { ready = null }; export function start() { if (ready === null) ready = load().then(flush); return ready }",
    "needs-a-person",
  ],
  [
    "the same, which listeners begin anew",
    "let ready = null; bus.on('end', () => { ready = null }); export function start() { if (ready === null) ready = load().then(prepare); return ready }",
    "needs-a-person",
  ],
  [
    "the same, which nobody is given",
    "let ready = null; export const init = () => { ready = null }; export function start() { if (ready === null) ready = load().then(prepare) }",
    "needs-a-person",
  ],
  [
    "the same, which is given something else",
    "let ready = null; export const init = (other) => { ready = other }; export function start() { if (ready === null) ready = load().then(prepare); return ready }",
    "needs-a-person",
  ],
  [
    "a server that a start makes behind what it waits for, beside a timer",
    "let server = null; export function start() { load().then((user) => { server = open(user); setInterval(() => server.beat(), 9) }) } export function stop() { server.close(); server = null }",
    null,
  ],
  [
    "the same in a function that starts nothing",
    "let server = null; export function turn() { load().then((user) => { server = open(user); setInterval(() => server.beat(), 9) }) } export function stop() { server.close(); server = null }",
    "needs-a-person",
  ],
  [
    "work that is begun where something else is asked",
    "let pending; export function queue(x) { if (x) { pending = done.then(flush) } } export const next = () => pending;",
    "needs-a-person",
  ],
  [
    "a timer that is armed when it is first asked for",
    "let timer; export function start() { if (!timer) { timer = setTimeout(flush, 9) } } export const stop = () => clearTimeout(timer);",
    null,
  ],
];

describe("promises that are kept", () => {
  it.each(CASES)("%s", (_what, text, code) => {
    const [finding] = scanSources(new Map([["src/a.ts", text]])).findings;
    expect([finding?.stage, finding?.refusal?.code ?? null]).toEqual(["state", code]);
  });
});
