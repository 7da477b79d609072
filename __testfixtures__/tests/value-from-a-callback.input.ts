import { expect, it } from "vitest";
import { Shop } from "./shop";

it("greets by name", async () => {
  let greeting = "";
  new Shop().onGreet((text: string) => {
    greeting = text;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(greeting).toBe("good morning");
});
