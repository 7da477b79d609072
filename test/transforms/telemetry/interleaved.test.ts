import { afterEach, describe, expect, it } from "vitest";
import { fixturesOf } from "../fixtures.ts";
import type { Fixture } from "../fixtures.ts";
import { loadProgram, runtime } from "../load-program.ts";
import type { Program } from "../load-program.ts";

const FLAG = "use_scoped_spans";

afterEach(() => runtime.flags.set(FLAG, null));

function fixture(name: string): Fixture {
  return fixturesOf("telemetry").find((each) => each.name === name) as Fixture;
}

function exported(program: Program, name: string): (...args: readonly unknown[]) => unknown {
  const [, found] = [...program].find(([key]) => key.endsWith(`#${name}`)) ?? [];
  return found as (...args: readonly unknown[]) => unknown;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Two pieces of work that run at the same time; which span each sees as its parent, and as the active one. */
async function interleaved(program: Program): Promise<readonly string[]> {
  const withSpan = exported(program, "withSpan");
  const activeSpan = exported(program, "activeSpan") as () => { name: string; parent?: string } | undefined;
  const seen: string[] = [];
  const work = (name: string) =>
    withSpan(name, async () => {
      await turn();
      const span = activeSpan();
      seen.push(`${name} sees ${span?.name} below ${span?.parent}`);
    });
  await Promise.all([work("a"), work("b")]);
  seen.push(`afterwards ${activeSpan()?.name}`);
  return seen;
}

const LEAK = ["a sees b below a", "b sees a below undefined", "afterwards undefined"];
const APART = ["a sees a below undefined", "b sees b below undefined", "afterwards undefined"];

describe.each([
  ["try and finally", "example"],
  ["the promise that is handed out", "span-stack-ended-by-a-promise"],
])("spans of work that runs at the same time, ended by %s", (_what, name) => {
  const { input, output } = fixture(name);

  it("are mixed up by the code as it was", async () => {
    expect(await interleaved(loadProgram(input))).toEqual(LEAK);
  });

  it.each(["off", "shadow"] as const)("are mixed up as before with the flag %s", async (mode) => {
    runtime.flags.set(FLAG, mode);
    expect(await interleaved(loadProgram(output))).toEqual(LEAK);
  });

  it("are kept apart with the flag on", async () => {
    runtime.flags.set(FLAG, "on");
    expect(await interleaved(loadProgram(output))).toEqual(APART);
  });
});

describe("spans opened and closed in different functions", () => {
  const { input, output } = fixture("span-stack-opened-and-closed-apart");

  async function closedIn(program: Program): Promise<readonly unknown[]> {
    const work = (name: string) =>
      runtime.scope.run(name, async () => {
        exported(program, "startSpan")(name);
        await turn();
        return (exported(program, "endSpan")() as { name: string } | undefined)?.name;
      });
    return Promise.all([work("a"), work("b")]);
  }

  it("close each other's in the code as it was, and with the flag off", async () => {
    expect(await closedIn(loadProgram(input))).toEqual(["b", "a"]);
    expect(await closedIn(loadProgram(output))).toEqual(["b", "a"]);
  });

  it("close their own in the scope of their request with the flag on", async () => {
    runtime.flags.set(FLAG, "on");
    expect(await closedIn(loadProgram(output))).toEqual(["a", "b"]);
  });
});

describe("what waits in a buffer when the process ends", () => {
  const { output } = fixture("batch-flushed-when-full");

  it.each([
    { mode: "off", sent: [] },
    { mode: "on", sent: [["last words"]] },
  ] as const)("is sent only with the flag on ($mode)", ({ mode, sent }) => {
    runtime.flags.set("use_telemetry_server", mode);
    const program = loadProgram(output);
    exported(program, "emit")("last words");
    process.emit("beforeExit", 0);
    runtime.flags.set("use_telemetry_server", null);
    expect(exported(program, "batches")()).toEqual(sent);
  });
});
