const { stubGlobal, unstubGlobal } = require("@unambient/runtime/testing");
const { load } = require("./load");

describe("load", () => {
  beforeAll(() => {
    stubGlobal("ResizeObserver", class {
      observe() {}
    });
  });

  afterAll(() => {
    unstubGlobal("ResizeObserver");
  });

  beforeEach(() => {
    stubGlobal("fetch", jest.fn().mockResolvedValue({ ok: true }));
    stubGlobal("console.warn", jest.fn());
  });

  afterEach(() => {
    jest.clearAllMocks();
    unstubGlobal("fetch", "console.warn");
  });

  it("fetches", async () => {
    await load();
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(console.warn).not.toHaveBeenCalled();
  });
});
