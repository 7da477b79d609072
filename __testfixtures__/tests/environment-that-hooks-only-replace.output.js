import {
  stubEnv,
  stubGlobal,
  unstubEnv,
  unstubGlobal,
} from "@unambient/runtime/testing";
import { Oven } from "./oven";

describe("oven", () => {
  const env = process.env;

  beforeEach(() => {
    stubGlobal("process.env", { ...env });
  });

  afterEach(() => {
    unstubGlobal("process.env");
    unstubEnv("OVEN_HEAT");
  });

  it("reads its heat", () => {
    stubEnv("OVEN_HEAT", "200");
    const oven = new Oven();
    expect(oven.isOn).toBe(true);
    expect(oven.heat).toBe(200);
  });

  it("reads another heat", () => {
    stubEnv("OVEN_HEAT", "180");
    const oven = new Oven();
    expect(oven.isOn).toBe(true);
    expect(oven.heat).toBe(180);
  });
});
