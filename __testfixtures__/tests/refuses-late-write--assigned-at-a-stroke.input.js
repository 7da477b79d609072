import { open } from "./shop";

it("opens where it is told", async () => {
  Object.assign(process.env, { SHOP_PORT: "8080" });
  await open();
  expect(open.port).toBe(8080);
});
