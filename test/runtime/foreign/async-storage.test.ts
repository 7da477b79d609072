import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, it } from "vitest";
import { asyncStorage } from "../../../runtime/src/foreign/async-storage.ts";
import { freshFlag, MODES, modeName, setFlag } from "../with-mode.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const make = (flag?: string) => {
  const legacy = new AsyncLocalStorage<string>();
  return flag === undefined
    ? asyncStorage("requests", { value: legacy })
    : asyncStorage("requests", { flag, legacy });
};

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))("a storage, %s", (_, mode) => {
  it("is the very one that it was, with no property that shows", () => {
    const legacy = new AsyncLocalStorage<string>();
    const keys = Object.keys(legacy);
    expect(asyncStorage("requests", { flag: freshFlag(mode), legacy })).toBe(legacy);
    expect(Object.keys(legacy)).toEqual(keys);
  });

  it("holds the value in the work and in what the work waits for, and gives its answer back", async () => {
    const requests = make(freshFlag(mode));
    const work = (id: string) =>
      requests.entering(id, async () => {
        await turn();
        return requests.getStore();
      });
    expect(await Promise.all([work("a"), work("b")])).toEqual(["a", "b"]);
    expect(() =>
      requests.entering("c", () => {
        throw new RangeError("work failed");
      }),
    ).toThrow(RangeError);
  });
});

describe("a storage", () => {
  const after = (requests: ReturnType<typeof make>) =>
    requests.run("outside", () => {
      requests.entering("inside", () => requests.getStore());
      return requests.getStore();
    });

  it("leaks the value to what runs after the work with the flag off, and no longer with it on or gone", () => {
    const flag = freshFlag("off");
    const requests = make(flag);
    expect(after(requests)).toBe("inside");
    setFlag(flag, "shadow");
    expect(after(requests)).toBe("inside");
    setFlag(flag, "on");
    expect(after(requests)).toBe("outside");
    expect(after(make())).toBe("outside");
  });
});
