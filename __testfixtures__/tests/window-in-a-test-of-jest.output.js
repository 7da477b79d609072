import { withGlobals } from "@unambient/runtime/testing";
import { load } from "./load";

describe("load", () => {
  it("loads", () => withGlobals({ shop: jest.fn() }, async () => {
    await load();
    expect(window.shop).toHaveBeenCalled();
  }));
});
