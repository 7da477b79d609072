import { expect, it } from "vitest";
import { Shop } from "./shop";

const events: { name: string }[] = [];
const names = () => events.map((event) => event.name);

it("serves", async () => {
  new Shop().onServe((event: { name: string }) => events.push(event));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(names()).toEqual(["soup"]);
});
