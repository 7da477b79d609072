import { afterEach, describe, expect, it, vi } from "vitest";
import { readPort } from "./settings";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("settings", () => {
  it("reads the port", () => {
    vi.stubEnv("PORT", "8080");
    expect(readPort()).toBe(8080);
    vi.stubEnv("PORT", "9090");
    expect(readPort()).toBe(9090);
  });

  it("reads what takes a line of its own", () => {
    vi.stubEnv(
      "DEVICE",
      "/dev/serial/by-id/usb-ITead_Sonoff_Zigbee_3.0_USB_Dongle_Plus_48be7a7468d8ed11bfea786ff2c613ac-if00-port0",
    );
    vi.stubEnv("PORTS", JSON.stringify({
      shop: 8080,
      bank: 9090,
    }));
    expect(readPort()).toBe(8080);
  });
});
