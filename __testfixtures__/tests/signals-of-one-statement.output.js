import { signal } from "@unambient/runtime/testing";
import { connect } from "../src/connect.js";

describe("connect", () => {
  it("tells where it ends", async () => {
    const end = signal();
    const start = signal();
    await connect((box) => {
      end.set(box.x + box.width);
      start.set(parseFloat(box.left));
    });
    expect(start.value).toBe(end.value);
  });

  it("tells how wide it is", async () => {
    const width = signal();
    let line;
    await connect((box) => {
      width.set(box.width);
    });
    line = 2;
    line += 1;
    expect(width.value).toBe(12);
    expect(line).toBe(3);
  });
});
