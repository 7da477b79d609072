import { Kitchen } from "./kitchen";

let mockHasRung = false;
let hasServed = false;
jest.mock("./bell", () => ({
  ring: () => {
    mockHasRung = true;
  },
}));

it("rings when it opens", async () => {
  await new Kitchen().open();
  expect(mockHasRung).toBe(true);
});

it("serves", async () => {
  jest.doMock("./waiter", () => ({
    serve() {
      hasServed = true;
    },
  }));
  await new Kitchen().open();
  expect(hasServed).toBe(true);
});
