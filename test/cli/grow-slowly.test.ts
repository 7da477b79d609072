import { setFlagsFromString } from "node:v8";
import { beforeEach, expect, it, vi } from "vitest";
import { growSlowly } from "../../src/cli/grow-slowly.ts";

vi.mock("node:v8", () => ({ setFlagsFromString: vi.fn() }));

beforeEach(() => {
  vi.mocked(setFlagsFromString).mockClear();
});

/** What V8 was told for a tree of so many files. */
function percentFor(files: number, node: string): number {
  growSlowly(files, node);
  const [[flag]] = vi.mocked(setFlagsFromString).mock.calls as [[string]];
  return Number(/^--heap-growing-percent=(\d+)$/.exec(flag)?.[1]);
}

it("sets no flag of a V8 that is not known to have it", () => {
  growSlowly(10_000, "25.0.0");
  growSlowly(1000, "25.0.0");
  expect(setFlagsFromString).not.toHaveBeenCalled();
});

it.each(["20.19.0", "24.1.0"])(
  "has V8 sweep sooner than by itself, and of a big tree sooner still, on Node %s",
  (node) => {
    const some = percentFor(1000, node);
    vi.mocked(setFlagsFromString).mockClear();
    const many = percentFor(10_000, node);
    expect(some).toBeLessThan(300);
    expect(many).toBeLessThan(some);
  },
);
