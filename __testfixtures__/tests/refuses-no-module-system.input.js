describe("shop", () => {
  it("opens", async () => {
    let isOpen = false;
    window.shop.onOpen(() => {
      isOpen = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isOpen).toBe(true);
  });
});
