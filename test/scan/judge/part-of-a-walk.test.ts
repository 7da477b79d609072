import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function outcomesOf(text: string): Record<string, string> {
  const { findings } = scanSources(new Map([["render.ts", text]]));
  return Object.fromEntries(
    findings.map(({ name, stage, disposition, refusal }) => [
      name,
      `${stage} ${refusal?.code ?? disposition}`,
    ]),
  );
}

const STEP =
  "function build(node) { const made = isSvg ? draw(tag, node) : make(tag, node, last); for (const child of node.children) made.append(build(child)); return made }";
const BEGIN =
  "export function render(host, root) { tag = host.tag; isSvg = host.isSvg; last = host.last; return build(root) }";
const SLOTS = "let tag = ''; let isSvg = false; let last = null;";

const CONTEXT = "error-context hot-path";

describe("variables that a walk is given", () => {
  it("are set where it begins, and asked for by the function that calls itself", () => {
    expect(outcomesOf(`${SLOTS} ${STEP} ${BEGIN}`)).toEqual({ tag: CONTEXT, isSvg: CONTEXT, last: CONTEXT });
  });

  it("may be asked for in a callback of a step, which may be an arrow function", () => {
    const arrow =
      "const build = (node) => { const made = make(node); node.children.forEach((child) => made.append(build(child), tag, isSvg, last)); return made };";
    expect(outcomesOf(`${SLOTS} ${arrow} ${BEGIN}`)).toEqual({ tag: CONTEXT, isSvg: CONTEXT, last: CONTEXT });
  });

  it("may be set by a function that who begins calls", () => {
    const set = "function set(host) { tag = host.tag; isSvg = host.isSvg; last = host.last }";
    const begin = "export function render(host, root) { set(host); return build(root) }";
    expect(outcomesOf(`${SLOTS} ${STEP} ${set} ${begin}`)).toEqual({
      tag: CONTEXT,
      isSvg: CONTEXT,
      last: CONTEXT,
    });
  });

  it("go with what the walk notes on its way, but not with what it counts", () => {
    const noted = "let isLoose = false; let steps = 0;";
    const step = STEP.replace("return made }", "isLoose = node.isLoose; steps++; return made }");
    const begin = BEGIN.replace("{ tag", "{ steps = 0; tag");
    const found = outcomesOf(
      `${SLOTS} ${noted} ${step} ${begin} export const state = () => [isLoose, steps];`,
    );
    expect(found["isLoose"]).toBe(CONTEXT);
    expect(found["steps"]).toBe("state hot-path");
  });

  it.each([
    [
      "only two are",
      SLOTS.replace("let last = null;", ""),
      STEP.replace(", last", ""),
      BEGIN.replace("last = host.last; ", ""),
    ],
    ["nothing calls itself", SLOTS, STEP.replace("build(child)", "copy(child)"), BEGIN],
    ["another method of the name is called", SLOTS, STEP.replace("build(child)", "node.build(child)"), BEGIN],
    [
      "the walk waits at each step",
      SLOTS,
      STEP.replace("function", "async function").replace("build(child)", "await build(child)"),
      BEGIN,
    ],
    [
      "a timer begins it again",
      SLOTS,
      "function build(node) { setImmediate(() => { make(tag, isSvg, last, node); if (more(node)) build(node) }) }",
      BEGIN,
    ],
    ["a part of the function is called", SLOTS, STEP.replace("build(child)", "build.one(child)"), BEGIN],
    [
      "they are set as the module loads, and by the steps",
      `${SLOTS} tag = "p"; isSvg = true; last = 1;`,
      STEP.replace("{ const", "{ tag = node.tag; isSvg = node.isSvg; last = node.last; const"),
      "export const render = build;",
    ],
    [
      "the steps note them, for who begins to ask",
      SLOTS,
      "function build(node) { tag = node.tag; isSvg = node.isSvg; last = node.last; for (const child of node.children) build(child) }",
      BEGIN.replace("return build(root)", "build(root); return [tag, isSvg, last]"),
    ],
    [
      "the steps set them alone",
      SLOTS,
      STEP.replace("{ const", "{ tag = node.tag; isSvg = node.isSvg; last = node.last; const"),
      "export const render = build;",
    ],
    [
      "who begins asks for them alone",
      SLOTS,
      "function build(node) { for (const child of node.children) build(child) }",
      BEGIN.replace("return build(root)", "build(root); return [tag, isSvg, last]"),
    ],
    ["the walk begins as the module loads", SLOTS, STEP, "tag = 'p'; isSvg = true; last = 1; build(root);"],
    [
      "nobody begins the walk where they are set, or where that is called",
      SLOTS,
      STEP,
      "function set(host) { tag = host.tag; isSvg = host.isSvg; last = host.last } export function init(host) { set(host) } export const clean = (root) => build(root);",
    ],
    [
      "they are given a value as the module loads",
      SLOTS,
      STEP,
      "tag = 'p'; isSvg = true; last = 1; export { build }; export function set(t) { tag = t }",
    ],
  ])("are none where %s", (_, slots, step, begin) => {
    const found = outcomesOf(`${slots} ${step} ${begin}`);
    expect(Object.values(found)).not.toContain(CONTEXT);
  });

  it("are no parts of objects", () => {
    const begin = BEGIN.replace("tag =", "tag.is =")
      .replace("isSvg =", "isSvg.is =")
      .replace("last =", "last.is =");
    const objects = "const tag = { is: '' }; const isSvg = { is: false }; const last = { is: null };";
    expect(Object.values(outcomesOf(`${objects} ${STEP} ${begin}`)).join()).not.toContain("hot-path");
  });

  it("leave alone what no step asks for", () => {
    const found = outcomesOf(
      `${SLOTS} let page = ''; ${STEP} ${BEGIN.replace("{ tag", "{ page = host.page; tag")} export const name = () => page;`,
    );
    expect(found["page"]).toBe("state auto");
    expect(found["tag"]).toBe(CONTEXT);
  });
});
