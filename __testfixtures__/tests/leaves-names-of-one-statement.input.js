import { measure } from "../src/measure.js";

describe("measure", () => {
  it("tells where it ends", async () => {
    let end, start;
    const box = await measure();
    end = box.x + box.width;
    start = parseFloat(box.left);
    expect(start).toBe(end);
  });
});
