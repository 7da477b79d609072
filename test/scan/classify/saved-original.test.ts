import { expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const found = (patch: string, restore: string) =>
  scanSources(
    new Map([
      [
        "src/a.ts",
        `let restore: (() => void) | undefined;
         export function install(mine: typeof console.error) { const original = console.error; ${patch} restore = ${restore}; }
         export function uninstall() { restore?.(); restore = undefined; }`,
      ],
    ]),
  )
    .findings.filter(({ name }) => name === "restore")
    .map(({ disposition, evidence }) => [disposition, evidence[0]?.code]);

it("keeps what puts back a patch that is made beside it", () => {
  const restore = "() => { if (console.error === mine) console.error = original }";
  expect(found("console.error = mine;", restore)).toEqual([["manual", "patch"]]);
});

it("keeps no original where the patch is made elsewhere, or it puts back another thing, or none", () => {
  const [[plain]] = found("", "() => { stop(original) }") as [[string]];
  for (const [patch, restore] of [
    ["", "() => { console.error = original }"],
    ["console.error = mine;", "() => { console.warn = original }"],
    ["console.error = mine;", "() => { process.error = original }"],
    ["console.error = mine;", "() => { stop(original) }"],
    ["console.error = mine;", "makeRestore(() => { console.error = original })"],
    ["later(() => { console.error = mine });", "() => { console.error = original }"],
  ] as const)
    expect(found(patch, restore)[0]?.[1], patch + restore).not.toBe("patch");
  expect(plain).toBe("auto");
});

it("keeps an original that is bound to the object that it is taken from", () => {
  const stub = (home: string) =>
    scanSources(
      new Map([
        [
          "src/a.ts",
          `import { dialog } from "windows"; let show; export function stub() { if (!show) show = ${home}; dialog.show = () => 1 } export function restore() { if (show) { dialog.show = show; show = undefined } }`,
        ],
      ]),
    )
      .findings.filter(({ name, form }) => name === "show" && form === "let")
      .map(({ disposition, evidence }) => [disposition, evidence[0]?.code]);
  expect(stub("dialog.show.bind(dialog)")).toEqual([["manual", "patch"]]);
  expect(stub("make(dialog)")[0]?.[0]).toBe("auto");
});

it("keeps what is bound by a name of its own before it is kept", () => {
  const kept = (home: string, back: string, put = "kept[name] = original;") =>
    scanSources(
      new Map([
        [
          "src/a.ts",
          `const kept = {}; export function patch(names) { for (const name of names) { const original = ${home}; ${put} console[name] = mine } } export function undo(names) { for (const name of names) ${back} }`,
        ],
      ]),
    )
      .findings.filter(({ name }) => name === "kept")
      .map(({ disposition, evidence }) => [disposition, evidence[0]?.code]);
  for (const home of ["console[name]", "console[name].bind(console)"]) {
    expect(kept(home, "console[name] = kept[name]")).toEqual([["manual", "patch"]]);
    expect(kept(home, "(console as any)[name] = kept[name]")).toEqual([["manual", "patch"]]);
    expect(kept(home, "show(kept[name])")[0]?.[0]).toBe("auto");
    expect(kept(home, "shop[name] = kept[name]")[0]?.[0]).not.toBe("manual");
  }
  expect(
    kept("console[name].bind(console)", "console[name] = kept[name]", "kept[name] = make(original);")[0]?.[1],
  ).not.toBe("patch");
  const slot = (home: string, back: string) =>
    scanSources(
      new Map([
        [
          "src/a.ts",
          `let kept; export function patch() { const original = ${home}; kept = original; console.log = mine } export function undo() { ${back} }`,
        ],
      ]),
    )
      .findings.filter(({ name }) => name === "kept")
      .map(({ disposition, evidence }) => [disposition, evidence[0]?.code]);
  expect(slot("console.log", "console.log = kept")).toEqual([["manual", "patch"]]);
  expect(slot("console.log.bind(console)", "console.log = kept")).toEqual([["manual", "patch"]]);
  expect(slot("find()", "console.log = kept")[0]?.[1]).not.toBe("patch");
});
