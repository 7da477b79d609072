import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

const events: { name: string }[] = [];
const names = () => events.map((event) => event.name);

it("serves", async () => {
  new Shop().onServe((event: { name: string }) => events.push(event));
  await waitFor(() => names().length >= 1, { atLeast: 150 });
  expect(names()).toEqual(["soup"]);
});
