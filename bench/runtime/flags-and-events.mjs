import { compare, loop, row, within } from "./measure.mjs";
import { adapters, flag, murmur3, openFeature, runtime } from "./packages.mjs";

const { flags, sampledEvents } = runtime;

export function flagChecks() {
  const on = flag("on");
  flags.setPercentage("bench-half", 50);
  const held = flags.hold(on);
  const keys = Array.from({ length: 256 }, (_, i) => `tenant-${i}`);
  const half = flags.hold("bench-half");
  const checks = within("flag check", {
    "held handle": [loop("sink ^= held.mode === 'on' ? 1 : 0;", { held }), 1],
    enabled: [loop("sink ^= flags.enabled(on) ? 1 : 0;", { flags, on }), 10],
  });
  const hash = [
    "murmur3 of flag and key",
    loop("sink ^= murmur3('bench-half:' + keys[i & 255]);", { murmur3, keys }),
  ];
  const byKey = "sink ^= half.pathFor(keys[i & 255]) === 'on' ? 1 : 0;";
  return [...checks, ...compare("flag by key", hash, { percentage: [loop(byKey, { half, keys }), 1.5] })];
}

export async function providers() {
  const configuration = { [flag("on")]: { variants: { on: true }, defaultVariant: "on", disabled: false } };
  await openFeature.OpenFeature.setProviderAndWait("theirs", new openFeature.InMemoryProvider(configuration));
  await openFeature.OpenFeature.setProviderAndWait("ours", new adapters.openfeature.UnambientProvider());
  const [theirs, ours] = ["theirs", "ours"].map((name) => openFeature.OpenFeature.getClient(name));
  const samples = { theirs: [], ours: [] };
  for (let round = 0; round < 12; round += 1)
    for (const [name, client] of Object.entries({ theirs, ours })) samples[name].push(await timed(client));
  const middle = (list) => list.slice(2).sort((a, b) => a - b)[5];
  const [our, their] = [middle(samples.ours), middle(samples.theirs)];
  await openFeature.OpenFeature.close();
  return [row("OpenFeature boolean", "our provider", "InMemoryProvider", our, their, 1.2)];
}

async function timed(client) {
  const count = 2000;
  const start = process.hrtime.bigint();
  for (let i = 0; i < count; i += 1) await client.getBooleanValue("bench-on", false);
  return Number(process.hrtime.bigint() - start) / count;
}

export async function events() {
  const options = { flag: flag("on"), sink: () => undefined, queueLimit: 1e9, batchSize: 1e9, interval: 1e9 };
  const out = sampledEvents("bench", { ...options, sampleRate: 0, random: () => 1 });
  const stream = sampledEvents("bench", options);
  const rows = within(
    "event",
    {
      "sampled out": [loop("s.emitEvent('e');", { s: out }), 15],
      deduplicated: [loop("s.emitOncePer(1e9, 'e');", { s: stream }), 80],
      queued: [loop("s.emitBatched('e');", { s: stream }), 200],
    },
    { count: 20_000 },
  );
  await Promise.all([out.dispose(), stream.dispose()]);
  return rows;
}
