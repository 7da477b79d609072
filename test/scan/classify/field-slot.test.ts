import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const SLOTS: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "the one property that is saved, set around work and put back",
    "const owner = { current: null }; export function render(c) { const before = owner.current; owner.current = c; try { return c.render() } finally { owner.current = before } } export const now = () => owner.current;",
    ["owner const-object error-context"],
  ],
  [
    "the one property that is set before work and cleared after it",
    "const local = { up: null, limit: 3 }; export function render(c) { local.up = c.up; c.render(local.limit); local.up = null } export const up = () => local.up;",
    ["local const-object error-context"],
  ],
  [
    "the one property that counts how deep work stands in work",
    "const nesting = { depth: 0 }; export function within(f) { nesting.depth++; try { f() } finally { nesting.depth-- } } export const isInside = () => nesting.depth > 0;",
    ["nesting const-object error-context"],
  ],
  [
    "the one property that is put back from a stack, of whose value a part is set as well",
    "const stack = []; const tracking = { current: null }; export function begin() { stack.push(tracking.current); tracking.current = {} } export function end() { tracking.current = stack.pop() } export const name = (n) => { tracking.current.name = n }; export const now = () => tracking.current;",
    ["stack const-array error-context", "tracking const-object error-context"],
  ],
  [
    "the one property that is set before work and cleared after it, and into whose set others put",
    "const tree = { deps: null }; export function collect(props) { const deps = new Set(); tree.deps = deps; props = make(props); tree.deps = null; return [props, deps] } export function put(source) { if (tree.deps && isLive(source)) tree.deps.add(source) }",
    ["tree const-object error-context"],
  ],
  [
    "a property whose list one more is put into before it is let go of",
    "const hub = { jobs: new Set() }; export function end(last) { hub.jobs.add(last); run(hub.jobs); hub.jobs = null }",
    ["hub const-object state"],
  ],
  [
    "a property that stays, and into whose list others put, beside one of another name",
    "const hub = { list: [], last: null }; export function put(x) { hub.list.push(x) } export function run(x) { hub.last = x; work(); hub.last = null }",
    ["hub const-object state"],
  ],
  [
    "a property whose parts alone are set",
    "const tracking = { current: {} }; export const name = (n) => { tracking.current.name = n }; export const clear = () => { tracking.current.name = null }; export const now = () => tracking.current;",
    ["tracking const-object state"],
  ],
  [
    "the one property, given what another one holds",
    "const owner = { current: null, first: 1 }; export function reset() { const first = owner.first; owner.current = first } export const use = (x) => { owner.current = x }; export const now = () => owner.current;",
    ["owner const-object state"],
  ],
  [
    "two properties that are replaced",
    "const scope = { user: null, page: null }; export function as(u, f) { const before = scope.user; scope.user = u; f(); scope.user = before } export function open(p) { scope.page = p } export const page = () => scope.page;",
    ["scope const-object state"],
  ],
  [
    "a guard in a property",
    "const state = { isBusy: false }; export async function work(f) { if (state.isBusy) return; state.isBusy = true; await f(); state.isBusy = false }",
    ["state const-object state"],
  ],
  [
    "a setting in a property",
    "const settings = { level: 'info' }; export function configure(o) { settings.level = o.level } export const level = () => settings.level;",
    ["settings const-object state"],
  ],
  [
    "a property that a method of the object sets and clears",
    "const page = { item: null, render(i) { this.item = i; i.render(); this.item = null } }; export const render = (i) => page.render(i); export const item = () => page.item;",
    ["page const-object state"],
  ],
  [
    "a property that holds the runtime's own context",
    "import { context } from '@unambient/runtime'; const local = { up: context('local.up', { flag: 'f', legacy: null }), n: 1 }; export function render(c) { local.up.value = c.up; c.render(); local.up.value = null }",
    [],
  ],
  [
    "another property beside the runtime's own context",
    "import { context } from '@unambient/runtime'; const local = { up: context('local.up', { flag: 'f', legacy: null }), n: { all: 1 } }; export function render(c) { local.up.value = c.up; local.n.all = 2 }",
    ["local const-object state"],
  ],
];

describe("slots in an object's clothes", () => {
  it.each(SLOTS)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
