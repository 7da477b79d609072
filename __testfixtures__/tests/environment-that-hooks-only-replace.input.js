import { Oven } from "./oven";

describe("oven", () => {
  const env = process.env;

  beforeEach(() => {
    process.env = { ...env };
  });

  it("reads its heat", () => {
    process.env.OVEN_HEAT = "200";
    const oven = new Oven();
    expect(oven.isOn).toBe(true);
    expect(oven.heat).toBe(200);
  });

  it("reads another heat", () => {
    process.env.OVEN_HEAT = "180";
    const oven = new Oven();
    expect(oven.isOn).toBe(true);
    expect(oven.heat).toBe(180);
  });
});
