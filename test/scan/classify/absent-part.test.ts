import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const CHECK = `
  export function check(options) {
    return (request) => {
      const extra = options.extra ?? [];
      extra.push(...request.extra);
      return { ...options, extra };
    };
  }
  check.options = { extra: [] };
  export const add = (options, request) => { Object.assign(options.extra ?? {}, request) };
  export const put = (options, request) => { options[request.name].push(request) };
`;

/** Names of what is told where `check` is handed the module's `menu`. */
function told(menu: string, use = "export const checks = [check(menu)];"): string[] {
  const files = new Map([
    ["check.js", CHECK],
    ["menu.js", `import { add, check, put } from "./check.js"; ${menu}`],
    ["use.js", `import { add, check, put } from "./check.js"; import { menu } from "./menu.js"; ${use}`],
  ]);
  return scanSources(files)
    .findings.filter(({ path }) => path === "menu.js")
    .map(({ name }) => name);
}

describe("parts that an object does not have", () => {
  it.each([
    ["export const menu = { dishes: ['soup'], isOpen: true };"],
    ["const base = { dishes: ['soup'] }; export const menu = { ...base, isOpen: true };"],
    ["export const menu = { dishes: ['soup'], isOpen: true }; menu.size = 1;"],
    ["export const menu = {};"],
    ["export var menu = { isOpen: true };"],
  ])("are changed by nobody: %s", (menu) => expect(told(menu)).toEqual([]));

  it("are changed by nobody within one file either", () => {
    const menu = "const menu = { isOpen: true }; export const checked = check(menu);";
    expect(told(menu, "")).toEqual([]);
  });

  it("are changed by no function of the platform", () => {
    const use = "export const take = (request) => add(menu, request);";
    expect(told("export const menu = { isOpen: true };", use)).toEqual([]);
    expect(told("export const menu = { extra: {}, isOpen: true };", use)).toEqual(["menu"]);
  });

  it("are not what is asked for by a key", () => {
    const use = "export const take = (request) => put(menu, request);";
    expect(told("export const menu = { soup: [], salad: [] };", use)).toEqual(["menu"]);
  });

  it.each([
    ["it has it", "export const menu = { extra: [], isOpen: true };"],
    ["it has it from another", "const base = { extra: [] }; export const menu = { ...base, isOpen: true };"],
    ["it is given it", "export const menu = { isOpen: true }; menu.extra = [];"],
    [
      "it is given it later",
      "export const menu = { isOpen: true }; export const open = () => { menu.extra = [] };",
    ],
    [
      "it is given what callers name",
      "export const menu = { isOpen: true }; export const set = (name, value) => { menu[name] = value };",
    ],
    [
      "properties are copied into it",
      "export const menu = { isOpen: true }; export const set = (given) => Object.assign(menu, given);",
    ],
    [
      "it is given it by a loop as it loads",
      "export const menu = { isOpen: true }; for (const name of check.names) menu[name] = [];",
    ],
    [
      "properties are copied into it as it loads",
      "export const menu = { isOpen: true }; Object.assign(menu, check.options);",
    ],
    [
      "it is replaced as it loads",
      "export let menu = { isOpen: true }; if (check.options) menu = check.options;",
    ],
    ["what is spread is not known", "export const menu = { ...check.options, isOpen: true };"],
    ["what is spread is replaced", "let base = { isOpen: true }; export const menu = { ...base };"],
    ["a key is worked out", "export const menu = { [check.name]: [], isOpen: true };"],
    ["it inherits", "export const menu = { __proto__: check.options, isOpen: true };"],
    [
      "it may be another object",
      "export let menu = { isOpen: true }; export const set = (m) => { menu = m };",
    ],
    [
      "it is larger than what is kept of it",
      `export const menu = { ${Array.from({ length: 30 }, (_, at) => `dish${at}: ${at}`).join()} };`,
    ],
  ])("may be changed where %s", (_, menu) => expect(told(menu)).toEqual(["menu"]));

  it("may be there where other scripts of a page have the name too", () => {
    const script = `
      if (!menu) { var menu = {}; }
      menu.dishes = (function () {
        function take(request) { menu.orders.push(request); fill(menu); }
        return { take: take };
      })();
      function fill(of) { of.extra.push(1); }
    `;
    const findings = (path: string, text: string) =>
      scanSources(new Map([[path, text]])).findings.map(({ name }) => name);
    expect(findings("menu.js", script)).toEqual(["menu"]);
    expect(findings("menu.js", `${script} module.exports = fill;`)).toEqual([]);
  });
});
