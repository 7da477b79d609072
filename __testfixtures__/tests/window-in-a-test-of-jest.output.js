import { load } from "./load";
import { withGlobals } from "@unambient/runtime/testing";

describe("load", () => {
  it("loads", () => withGlobals({ shop: jest.fn() }, async () => {
    await load();
    expect(window.shop).toHaveBeenCalled();
  }));
});
