import { load } from "./load";

describe("load", () => {
  it("loads", async () => {
    window.shop = jest.fn();
    await load();
    expect(window.shop).toHaveBeenCalled();
  });
});
