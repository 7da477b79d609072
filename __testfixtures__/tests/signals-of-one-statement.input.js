import { connect } from "../src/connect.js";

describe("connect", () => {
  it("tells where it ends", async () => {
    let end, start;
    await connect((box) => {
      end = box.x + box.width;
      start = parseFloat(box.left);
    });
    expect(start).toBe(end);
  });

  it("tells how wide it is", async () => {
    let width, line;
    await connect((box) => {
      width = box.width;
    });
    line = 2;
    line += 1;
    expect(width).toBe(12);
    expect(line).toBe(3);
  });
});
