import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function outcomesOf(text: string, others: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { findings } = scanSources(new Map([["colour.ts", text], ...Object.entries(others)]));
  return Object.fromEntries(
    findings.map(({ name, disposition, refusal }) => [name, refusal?.code ?? disposition]),
  );
}

const GREEN = "let green = 0; export function greenOf(n) { green = n >> 8; return green & 0xff }";
const BLUE = "let blue = 0; export function blueOf(n) { blue = n; return blue & 0xff }";

/** What becomes of `red` beside two others that are lent. */
function red(text: string, others: Readonly<Record<string, string>> = {}): string | undefined {
  return outcomesOf(`${GREEN} ${BLUE} let red = 0; ${text}`, others)["red"];
}

describe("variables that are lent to each call", () => {
  it("are given a value above what reads them, by each function that does", () => {
    const twice =
      "export function redOf(n) { red = n >> 16; return red & 0xff } export function wide(n) { red = n; return red > 9 }";
    expect(red(twice)).toBe("hot-path");
  });

  it("are given one in the branch in which they are read, or in every branch above", () => {
    expect(red('export function redOf(n) { if (n) { red = n; return "#" + red } return "" }')).toBe(
      "hot-path",
    );
    expect(red("export function redOf(n) { if (n) red = n; else red = 1; return red * 2 }")).toBe("hot-path");
  });

  it("may hand what they hold to a function that changes it", () => {
    const draw = "function draw(shop, n) { shop.drawn = n }";
    const all = "export function drawAll(n) { for (const each of all) { red = each.shop; draw(red, n) } }";
    expect(outcomesOf(`let red; ${draw} ${all}`)["red"]).toBe("hot-path");
    const own = all.replace("draw(red, n)", "draw(red, n); red.drawn = n");
    expect(outcomesOf(`let red; ${draw} ${own}`)["red"]).not.toBe("hot-path");
  });

  it("may be read in a branch below, handed to a function of the file, and named by a type", () => {
    expect(red("export function redOf(n) { red = n; if (n) return red; return 1 }")).toBe("hot-path");
    const hex = "function hex(part) { return part.toString(16) }";
    expect(red(`${hex} export function redOf(n) { red = n; return hex(red) }`)).toBe("hot-path");
    const copied = "export function redOf(n) { let copy; red = n; copy = red; return copy }";
    expect(red(copied)).toBe("hot-path");
    const type = "export type Red = typeof red;";
    expect(red(`${type} export function redOf(n) { red = n; return red }`)).toBe("hot-path");
  });

  it("may hold something that is asked, and be handed to other modules", () => {
    const write = { "write.ts": "export function write(part) { return part.toString(16) }" };
    const text =
      'import { write } from "./write.ts"; export function redOf(n) { red = n; return write(red) + red.toFixed(2) }';
    expect(red(text, write)).toBe("hot-path");
  });

  it.each([
    [
      "read by another function",
      "export function redOf(n) { red = n; return red } export const last = () => red",
    ],
    ["read before it is given", "export function redOf(n) { if (red > n) return red; red = n; return red }"],
    ["left as it was in a branch", "export function redOf(n) { if (n) red = n; return red }"],
    [
      "set by another",
      "export function redOf(n) { red = n; tell(clear); return red } function clear() { red = 0 }",
    ],
    ["made anew", "export function redOf(n) { red = new Red(n); return red.value }"],
    ["gone on with", "export function redOf(n) { red = (red + n) % 9; return red === 0 }"],
    ["counted", "export function redOf(n) { red = n; red++; return red }"],
    ["never read", "export function redOf(n) { red = n }"],
    ["read when an await is over", "export async function redOf(n) { red = n; await n; return red }"],
    [
      "read as the module loads",
      "export function redOf(n) { red = n; return red } if (red > 1) greenOf(red)",
    ],
    ["filled", "export function redOf(n) { red = []; red.push(n); return red }"],
    ["given a part", "export function redOf(n) { red = { n }; red.n = 2; return red.n }"],
  ])("are none where one is %s", (_, text) => {
    expect(red(text)).not.toBe("hot-path");
  });

  it("are none where another module reads one", () => {
    const text = "export { red }; export function redOf(n) { red = n; return red & 0xff }";
    const reader = {
      "reader.ts": 'import { red, redOf } from "./colour.ts"; export const last = () => redOf(red)',
    };
    expect(red(text, reader)).not.toBe("hot-path");
  });

  it("are three in a file, or one that is given another value in each turn of a loop", () => {
    expect(outcomesOf(`${GREEN} ${BLUE}`)).toEqual({ green: "auto", blue: "auto" });
    const count = "let red = 0; export function redOf(n) { red = n; red++; return red }";
    expect(outcomesOf(`${GREEN} ${BLUE} ${count}`)).toEqual({ green: "auto", blue: "auto", red: "auto" });
    const loop =
      "let top = 0; export function topOf(all) { for (const n of all) { top = n.y; if (top > 9) return n } }";
    expect(outcomesOf(loop)).toEqual({ top: "hot-path" });
    const found =
      "let top = 0; export function topOf(all) { top = all[0]; for (const n of all) if (n > top) top = n; return top }";
    expect(outcomesOf(found)).toEqual({ top: "auto" });
  });
});
