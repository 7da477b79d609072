import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const DECIDED: Readonly<Record<string, string>> = {
  "a flag that is asked before the end":
    "it('x', (done) => { let told = false; a(() => { told = true; }); b(() => { if (told) done(); }) })",
  "a counter that is raised where it is asked":
    "it('x', (done) => { let told = 0; a(() => { if (++told === 2) done(); }) })",
  "a counter that is counted down": "test('x', (t, done) => { let told = 2; a(() => --told || done()) })",
  "a list":
    "it('x', (done) => { const told = []; a((e) => { told.push(e); if (told.length === 2) { done(); } }) })",
  "a flag that a function of the test asks":
    "it('x', (done) => { let told = false; const end = () => told && done(); a(() => { told = true; end(); }) })",
  "a counter that is asked before what ends the promise that the test returns":
    "it('x', () => new Promise((resolve) => { let told = 0; a(() => { told++; if (told === 2) { resolve(); } }); }))",
  "a counter that chooses between the end and an error":
    "it('x', async (done) => { let told = 0; a(() => { told++; }); await go(); told === 2 ? done() : fail(); })",
  "a list that is asked before the function is left":
    "it('x', (done) => { const told = []; a((e) => { told.push(e); if (told.length !== 2) return; check(told); done(); }) })",
  "a flag that is asked before the function is left, in a block":
    "it('x', (done) => { let told = false; a(() => { told = true; }); b(() => { if (!told) { return; } done(); }) })",
  "a flag that is asked before something else is handed the end":
    "it('x', (done) => { let told = false; a(() => { told = true; }); b(() => { if (told) server.close(done); }) })",
  "a flag that is asked before something else is handed the end of a context":
    "test('x', (t) => { let told = false; a(() => { told = true; }); b(() => { if (told) server.stop(t.end); }) })",
  "a flag that is asked before what ends the test is called":
    "it('x', (done) => { let told = false; a(() => { told = true; }); b(() => { if (told) finish(); }); function finish() { shop.close(); done(); } })",
  "a flag that is asked where another way to that end is taken first":
    "it('x', (done) => { let told = false; const finish = () => { done(); }; a(() => { told = true; }); b(() => { if (is.old()) { finish(); } else if (told) { finish(); } }) })",
  "the end of a context": "test('x', (t) => { let told = 0; a(() => { told++; if (told === 2) t.end(); }) })",
};

const OTHERWISE: Readonly<Record<string, string>> = {
  "what no callback writes": "it('x', (done) => { let told = true; a(() => { if (told) done(); }) })",
  "what is asked before something else":
    "it('x', (done) => { let told = 0; a(() => { if (++told === 2) finish(); done(); }) })",
  "what is asked before a function that does not end it":
    "it('x', (done) => { let told = 0; function note() { shop.close() } a(() => { if (++told === 2) note(); done(); }) })",
  "what is asked before a function that another test is ended by":
    "it('w', (done) => { function finish() { done(); } a(finish); }); it('x', (done) => { let told = 0; a(() => { if (++told === 2) finish(); done(); }) })",
  "what is asked in the branch that does not end it":
    "it('x', (done) => { let told = 0; a(() => { told++; if (n) done(); else if (told) go(); }) })",
  "what is asked around a function that ends it":
    "it('x', (done) => { let told = 0; a(() => { told++; if (told) b(() => done()); }) })",
  "what is not the test's own": "let told = 0; it('x', (done) => { a(() => { if (++told === 2) done(); }) })",
  "what is asked before the end of a promise that somebody else is given":
    "it('x', () => { const seen = new Promise((resolve) => { let told = 0; a(() => { told++; if (told === 2) { resolve(); } }); }); b(seen); })",
  "what chooses between two things that do not end it":
    "it('x', (done) => { let told = 0; a(() => { told++; told ? b() : c(); done(); }) })",
  "what is asked before the function is left with something to do":
    "it('x', (done) => { let told = 0; a(() => { told++; if (told) return go(); done(); }) })",
  "what is asked before the function is left, when the test is over":
    "it('x', (done) => { let told = 0; a(() => { told++; done(); if (told) return; go(); }) })",
  "what is asked before the context is handed to something":
    "test('x', (t) => { let told = 0; a(() => { if (++told === 2) check(t); }) })",
  "what is asked before another part of the context is handed to something, or the end of something else":
    "test('x', (t) => { let told = 0; a(() => { if (++told === 2) check(t.name, socket.end); }) })",
  "what is asked before an error":
    "it('x', (done) => { let told = 0; a(() => { if (++told === 2) done(e); }) })",
  "what is asked outside of tests":
    "function wait(done) { let told = 0; a(() => { if (++told === 2) done(); }) }",
  "what is asked before a signal is raised":
    "it('x', async () => { const rung = signal(); let told = false; a(() => { told = true; }); b(() => { if (told) rung.set(); }); await rung.wait() })",
};

describe("what callbacks decide by when a test is over", () => {
  it.each(Object.entries(OTHERWISE))("is not %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text }).filter((each) => each.includes("test-flag"))).toEqual([]);
  });

  it.each(Object.entries(DECIDED))("is %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual(["told test-flag tests"]);
  });
});
