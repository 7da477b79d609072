const { load } = require("./load");

describe("load", () => {
  beforeAll(() => {
    global.ResizeObserver = class {
      observe() {}
    };
  });

  beforeEach(() => {
    global.fetch = jest.fn().mockResolvedValue({ ok: true });
    console.warn = jest.fn();
  });

  afterEach(() => {
    jest.clearAllMocks();
  });

  it("fetches", async () => {
    await load();
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(console.warn).not.toHaveBeenCalled();
  });
});
