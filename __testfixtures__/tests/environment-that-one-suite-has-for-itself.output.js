import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { Oven } from "./oven";

describe("oven", () => {
  const env = process.env;

  beforeEach(() => {
    process.env = { ...env };
  });

  afterEach(() => {
    process.env = env;
  });

  it("reads its name", () => {
    process.env["OVEN_NAME"] = "left";
    expect(new Oven().name).toBe("left");
  });

  it("reads its heat", () => {
    process.env["OVEN_HEAT"] = "200";
    expect(new Oven().heat).toBe(200);
  });
});

describe("cold oven", () => {
  afterEach(() => {
    unstubEnv("OVEN_HEAT");
  });

  it("needs no heat", () => {
    stubEnv("OVEN_HEAT", undefined);
    const oven = new Oven();
    expect(oven.heat).toBe(0);
    expect(oven.isOn).toBe(false);
  });

  it("is told otherwise", () => {
    stubEnv("OVEN_HEAT", undefined);
    const oven = new Oven({ heat: 180 });
    expect(oven.heat).toBe(180);
    expect(oven.isOn).toBe(true);
  });
});

describe("oven with the environment of all", () => {
  const env = process.env;

  beforeEach(() => {
    process.env = env;
    Oven.defaults = { heat: 100 };
  });

  afterEach(() => {
    process.env = env;
    unstubEnv("OVEN_LIGHT");
  });

  it("has a light", () => {
    stubEnv("OVEN_LIGHT", "on");
    const oven = new Oven();
    expect(oven.isOn).toBe(false);
    expect(oven.hasLight).toBe(true);
  });

  it("has a light while it is on", () => {
    stubEnv("OVEN_LIGHT", "on");
    const oven = new Oven({ heat: 180 });
    expect(oven.isOn).toBe(true);
    expect(oven.hasLight).toBe(true);
  });
});

describe("oven downstairs", () => {
  const saved = process.env;

  beforeEach(() => {
    process.env = { ...saved };
  });

  afterAll(() => {
    process.env = saved;
  });

  it("reads its heat", () => {
    process.env.OVEN_HEAT = "220";
    expect(new Oven().heat).toBe(220);
  });
});

describe("oven upstairs", () => {
  const saved = process.env;

  beforeEach(() => {
    process.env = { ...saved };
  });

  after(() => {
    process.env = saved;
  });

  it("reads its heat", () => {
    process.env.OVEN_HEAT = "220";
    expect(new Oven().heat).toBe(220);
  });
});
