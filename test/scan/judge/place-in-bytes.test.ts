import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function turn(body: string, pool = "new Uint8Array(64)"): string | undefined {
  const text = `import { fill } from "./fill"; const pool = ${pool}; let turn = 0; export function next() { ${body} }`;
  const { findings } = scanSources(new Map([["id.js", text]]));
  const found = findings.find(({ name }) => name === "turn");
  return found?.refusal?.code ?? found?.disposition;
}

const FILLED = "if (turn === 0) fill(pool)";
const COUNTED = "turn = (turn + 1) % 8";
const TAKEN = "const at = turn * 8; return [pool[at], pool[at + 1]]";

describe("how much of bytes has been handed out that are filled anew", () => {
  it("stays with the bytes", () => {
    expect(turn(`${FILLED}; ${COUNTED}; ${TAKEN}`)).toBe("hot-path");
  });

  it.each([
    ["that are filled each time", `fill(pool); ${COUNTED}; ${TAKEN}`],
    ["that are not filled", `${COUNTED}; ${TAKEN}`],
    ["of which none is taken there", `${FILLED}; ${COUNTED}; return turn`],
    ["whatever is counted from", `${FILLED}; turn = Date.now() % 8; ${TAKEN}`],
  ])("is moved by itself beside bytes %s", (_what, body) => {
    expect(turn(body)).toBe("auto");
  });

  it("is moved by itself beside a list", () => {
    expect(turn(`${FILLED}; ${COUNTED}; ${TAKEN}`, "[1, 2, 3, 4]")).not.toBe("hot-path");
  });
});
