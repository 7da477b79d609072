import { InMemoryProvider, OpenFeature } from "@openfeature/server-sdk";
import { afterAll, describe, expect, it } from "vitest";
import {
  flagsFromOpenFeature,
  UnambientProvider,
  type FeatureClient,
} from "../../../runtime/src/adapters/openfeature.ts";
import { flags } from "../../../runtime/src/flags/flags.ts";
import { waitFor } from "../../../runtime/src/testing/wait-for.ts";
import { freshFlag } from "../with-mode.ts";

afterAll(() => OpenFeature.close());

const flag = (variants: Record<string, string | boolean>, defaultVariant: string) => ({
  variants,
  defaultVariant,
  disabled: false,
});

describe("OpenFeature as the source of modes", () => {
  it("gives modes now and after each change, and leaves other flags alone", async () => {
    const modes = { off: "off", on: "on", shadow: "shadow", share: "25%" };
    const provider = new InMemoryProvider({
      of_mode: flag(modes, "shadow"),
      of_share: flag(modes, "share"),
      of_boolean: flag({ yes: true, no: false }, "yes"),
    });
    await OpenFeature.setProviderAndWait("source", provider);
    const client = OpenFeature.getClient("source");
    const names = ["of_mode", "of_share", "of_boolean", "of_missing"];
    const stop = await flagsFromOpenFeature(client as unknown as FeatureClient, names);
    const seen = () =>
      Object.fromEntries(flags.status().map(({ flag: name, mode, source }) => [name, [mode, source]]));
    for (const name of names) flags.path(name);
    expect(seen()).toMatchObject({
      of_mode: ["shadow", "provider"],
      of_share: [{ percentage: 25 }, "provider"],
      of_boolean: ["on", "provider"],
      of_missing: ["off", "default"],
    });
    await provider.putConfiguration({ of_mode: flag(modes, "on") });
    await waitFor(() => flags.path("of_mode") === "on");
    stop();
    expect(flags.path("of_mode")).toBe("off");
  });
});

describe("our flags as an OpenFeature provider", () => {
  it("answer booleans and modes, by targeting key where a percentage decides", async () => {
    await OpenFeature.setProviderAndWait("sink", new UnambientProvider() as never);
    const client = OpenFeature.getClient("sink");
    const [on, share] = [freshFlag("on"), freshFlag({ percentage: 50 })];
    expect(await client.getBooleanDetails(on, false)).toMatchObject({
      value: true,
      reason: "STATIC",
      variant: "on",
    });
    expect(await client.getStringValue(on, "off")).toBe("on");
    const keys = Array.from({ length: 40 }, (_, i) => `tenant-${i}`);
    const answers = await Promise.all(
      keys.map((targetingKey) => client.getBooleanValue(share, false, { targetingKey })),
    );
    expect(answers).toEqual(keys.map((key) => flags.enabledFor(share, key)));
    expect(await client.getBooleanDetails("never-heard-of", true)).toMatchObject({
      value: true,
      errorCode: "FLAG_NOT_FOUND",
    });
    expect(await client.getNumberDetails(on, 7)).toMatchObject({ value: 7, errorCode: "TYPE_MISMATCH" });
  });
});
