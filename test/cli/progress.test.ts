import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { progressPrinter } from "../../src/cli/progress.ts";
import type { CliIo } from "../../src/cli/io.ts";

const ERASE = "\r\u001B[K";

function printerFor(terminal: { errIsTerminal: boolean; columns: number }) {
  const written: string[] = [];
  const progress = progressPrinter({
    ...terminal,
    err: (text: string) => written.push(text),
  } as unknown as CliIo);
  return { written, progress };
}

describe("the progress of a long command", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("is one line on a terminal, which counts the seconds of each step", () => {
    const { written, progress } = printerFor({ errIsTerminal: true, columns: 40 });
    progress.show("cache: tests with the flags on");
    vi.advanceTimersByTime(2000);
    progress.show("cache: types");
    vi.advanceTimersByTime(1000);
    progress.clear();
    vi.advanceTimersByTime(5000);
    expect(written).toEqual([
      `${ERASE}cache: tests with the flags on`,
      `${ERASE}cache: tests with the flags on 1 s`,
      `${ERASE}cache: tests with the flags on 2 s`,
      `${ERASE}cache: types`,
      `${ERASE}cache: types 1 s`,
      ERASE,
    ]);
  });

  it("never wraps", () => {
    const { written, progress } = printerFor({ errIsTerminal: true, columns: 20 });
    progress.show("cache: tests with the flags on");
    vi.advanceTimersByTime(12_000);
    progress.clear();
    const lines = written.map((text) => text.slice(ERASE.length));
    expect(lines.every((line) => line.length < 20)).toBe(true);
    expect(lines.at(-2)).toBe("cache: tests w 12 s");
  });

  it("is a line for each step elsewhere, and no more", () => {
    const { written, progress } = printerFor({ errIsTerminal: false, columns: 80 });
    progress.show("cache: types");
    vi.advanceTimersByTime(5000);
    progress.clear();
    expect(written).toEqual(["cache: types\n"]);
  });
});
