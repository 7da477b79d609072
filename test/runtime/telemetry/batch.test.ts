import { describe, expect, it } from "vitest";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { batch } from "../../../runtime/src/telemetry/batch.ts";
import { freshFlag, MODES, modeName } from "../with-mode.ts";

function collecting(flag: string, legacy: string[] = []) {
  const sent: string[][] = [];
  const buffer = batch<string[]>("buffer", { flag, legacy });
  const flush = () => {
    sent.push(buffer.value);
    buffer.value = [];
  };
  return { buffer, sent, flush };
}

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))("a batch, %s", (_name, mode) => {
  it("is flushed when it is full", () => {
    const { buffer, sent, flush } = collecting(freshFlag(mode));
    expect(buffer.emitBatched("a", 2, flush)).toBe(false);
    expect(buffer.emitBatched("b", 2, flush)).toBe(true);
    expect(buffer.emitBatched("c", 2, flush)).toBe(false);
    expect(sent).toEqual([["a", "b"]]);
    expect(buffer.value).toEqual(["c"]);
  });

  it("collects in the very array that was there, even past its size when nothing empties it", () => {
    const legacy: string[] = [];
    const { buffer } = collecting(freshFlag(mode), legacy);
    let flushes = 0;
    for (const item of ["a", "b", "c"]) buffer.emitBatched(item, 2, () => flushes++);
    expect(legacy).toEqual(["a", "b", "c"]);
    expect(flushes).toBe(2);
  });
});

describe("the end of the process", () => {
  const endProcess = () => process.emit("beforeExit", 0);

  it("sends what waits, with the flag on", () => {
    sharedState().flags.write("exit-on", "on", "test");
    const { buffer, sent, flush } = collecting("exit-on");
    buffer.emitBatched("last words", 50, flush);
    endProcess();
    endProcess();
    expect(sent).toEqual([["last words"]]);
  });

  it("loses it with the flag off, as before", () => {
    const { buffer, sent, flush } = collecting("exit-off");
    buffer.emitBatched("last words", 50, flush);
    endProcess();
    expect(sent).toEqual([]);
  });
});
