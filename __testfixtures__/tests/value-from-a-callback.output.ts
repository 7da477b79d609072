import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("greets by name", async () => {
  let greeting = "";
  new Shop().onGreet((text: string) => {
    greeting = text;
  });
  await waitFor(() => greeting === "good morning", { atLeast: 20 });
  expect(greeting).toBe("good morning");
});
