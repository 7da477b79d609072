import { expect, it } from "vitest";
import { retry } from "./retry";

it("tries again", async () => {
  let tries = 0;
  const answer = await retry({ delay: 20 }, () => ++tries > 1);
  expect(answer).toBe(true);
});
