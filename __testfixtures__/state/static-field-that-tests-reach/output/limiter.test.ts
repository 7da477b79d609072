import { expect, it, vi } from "vitest";
import { Limiter, take } from "./limiter";

it("lets two pass", () => {
  Limiter["instance"].value = undefined;
  expect([take(), take(), take()]).toEqual([true, true, false]);
  (Limiter as any).instance.value = undefined;
  expect(take()).toBe(true);
});

it("asks for the shared one", () => {
  const shared = vi.spyOn(Limiter, "shared");
  take();
  expect(shared).toHaveBeenCalled();
  vi.spyOn(Limiter as any, "shared").mockReturnValue(new Limiter());
  expect(take()).toBe(true);
});
