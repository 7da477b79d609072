import { Kitchen } from "./kitchen";

let hasRung = false;
jest.mock("./bell", () =>
  jest.fn().mockImplementation(() => {
    hasRung = true;
    return Promise.resolve();
  }),
);

describe("kitchen", () => {
  beforeEach(() => {
    hasRung = false;
  });

  it("does not ring while it is closed", async () => {
    await new Kitchen().close();
    expect(hasRung).toBe(false);
  });

  it("rings when it opens", async () => {
    await new Kitchen().open();
    expect(hasRung).toBe(true);
  });
});
