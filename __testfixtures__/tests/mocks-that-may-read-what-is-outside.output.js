import { signal } from "@unambient/runtime/testing";
import { Kitchen } from "./kitchen";

const mockHasRung = signal();
const hasServed = signal();
jest.mock("./bell", () => ({
  ring: () => {
    mockHasRung.set();
  },
}));

it("rings when it opens", async () => {
  await new Kitchen().open();
  expect(mockHasRung.isSet).toBe(true);
});

it("serves", async () => {
  jest.doMock("./waiter", () => ({
    serve() {
      hasServed.set();
    },
  }));
  await new Kitchen().open();
  expect(hasServed.isSet).toBe(true);
});
