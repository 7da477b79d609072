import { expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const suite = (more: string) =>
  `function clear() { delete process.env.PORT } beforeEach(clear); beforeEach(() => { clear() }); it('x', () => withEnv({ PORT: '1' }, () => { expect(read()).toBe(1) })); ${more}`;

it("takes what a function takes away that nothing but hooks call for a clearing, as in the hooks themselves", () => {
  expect(foundIn({ "test/a.test.js": suite("") })).toEqual([]);
});

it("takes it for a write where a test calls the function, or something else is handed it", () => {
  for (const more of ["it('y', () => { clear(); expect(read()).toBe(2) })", "use(clear)"])
    expect(foundIn({ "test/a.test.js": suite(more) }), more).toEqual(["PORT env-write tests"]);
});

it("takes what a function takes away that a hook after the tests is given, or calls, for put back", () => {
  const tested = (hook: string) =>
    `function clear() { delete process.env.PORT } ${hook} it('x', () => { process.env.PORT = '1'; expect(read()).toBe(1) });`;
  for (const hook of ["afterEach(clear);", "afterEach(() => { clear() });", "before(clear); after(clear);"])
    expect(foundIn({ "test/a.test.js": tested(hook) }), hook).toEqual([]);
  for (const hook of ["beforeEach(clear);", "before(() => clear());", "use(clear);"])
    expect(foundIn({ "test/a.test.js": tested(hook) }), hook).toEqual(["PORT env-write tests"]);
});

it("takes what a hook after the tests takes away by a list for put back, and nothing that is not in it", () => {
  const tested = (hook: string, name = "PORT") =>
    `const KEYS = ["PORT", "HOST"] as const; ${hook} it('x', () => { process.env.${name} = '1'; expect(read()).toBe(1) });`;
  for (const hook of [
    "afterEach(() => { for (const key of KEYS) delete process.env[key] });",
    "afterEach(() => { KEYS.forEach((key) => { delete process.env[key] }) });",
  ]) {
    expect(foundIn({ "test/a.test.ts": tested(hook) }), hook).toEqual([]);
    expect(foundIn({ "test/a.test.ts": tested(hook, "USER") }), hook).toEqual(["USER env-write tests"]);
  }
  const before = "beforeEach(() => { for (const key of KEYS) delete process.env[key] });";
  expect(foundIn({ "test/a.test.ts": tested(before) })).toEqual(["PORT env-write tests"]);
});
