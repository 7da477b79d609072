import { afterEach, describe, expect, it } from "vitest";
import type { Fixture } from "./fixtures.ts";
import { fixturesOf } from "./fixtures.ts";
import { loadProgram, runtime } from "./load-program.ts";
import type { Program } from "./load-program.ts";
import { stages } from "../../transforms/index.ts";
import { planFixture } from "./plan-fixture.ts";

const FLAG = "use_async_error_context";
const { flags } = runtime;

function fixture(name: string): Fixture {
  const found = fixturesOf("error-context").find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found;
}

function functionOf(program: Program, name: string): (...args: readonly unknown[]) => unknown {
  const found = [...program].find(([key]) => key.endsWith(`#${name}`));
  if (!found) throw new Error(`the program exports no ${name}`);
  return found[1];
}

/** Two pieces of work that wait for one another in turn, each asking who it works for after every wait. */
async function takeTurns(program: Program): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const [asTenant, who] = [functionOf(program, "asTenant"), functionOf(program, "who")];
  const seen: Record<string, unknown[]> = { first: [], second: [] };
  const work = (name: string) => async () => {
    for (let turn = 0; turn < 3; turn++) {
      seen[name]?.push(who());
      await Promise.resolve();
    }
  };
  await Promise.all(["first", "second"].map((name) => asTenant(name, work(name))));
  return seen;
}

describe.each(["async-work", "stack-of-what-is-under-way", "stack-whose-top-is-the-first", "static-slot"])(
  "work that interleaves, %s",
  (name) => {
    const { input, output } = fixture(name);
    const separate = { first: ["first", "first", "first"], second: ["second", "second", "second"] };
    afterEach(() => flags.set(FLAG, null));

    it("leaks from one piece of work to another in the original", async () => {
      expect(await takeTurns(loadProgram(input))).not.toEqual(separate);
    });

    it("leaks in the same way with the flag off", async () => {
      flags.set(FLAG, "off");
      expect(await takeTurns(loadProgram(output))).toEqual(await takeTurns(loadProgram(input)));
    });

    it("does not leak with the flag on", async () => {
      flags.set(FLAG, "on");
      expect(await takeTurns(loadProgram(output))).toEqual(separate);
    });

    it("puts the former value back in every case", async () => {
      for (const mode of ["off", "shadow", "on"] as const) {
        flags.set(FLAG, mode);
        const program = loadProgram(output);
        await takeTurns(program);
        expect(functionOf(program, "who")()).toBe(
          mode === "on" ? null : functionOf(await left(input), "who")(),
        );
      }
    });
  },
);

/** The original after the same work: what it leaves in its slot is what the legacy path must leave. */
async function left(input: ReadonlyMap<string, string>): Promise<Program> {
  const program = loadProgram(input);
  await takeTurns(program);
  return program;
}

describe("a value that is entered", () => {
  const { input, output } = fixture("enter-with-in-commonjs-without-semicolons");
  afterEach(() => flags.set(FLAG, null));

  /** What the caller of two handlers in a row finds after each of them. */
  function afterHandlers(program: Program): readonly unknown[] {
    const [onRequest, tenant] = [functionOf(program, "onRequest"), functionOf(program, "tenant")];
    return ["a", "b"].map((name) => [onRequest(name, () => tenant()), tenant()][1]);
  }

  it("leaks into what its caller does next, before and with the flag off", () => {
    expect(afterHandlers(loadProgram(input))).toEqual(["a", "b"]);
    flags.set(FLAG, "off");
    expect(afterHandlers(loadProgram(output))).toEqual(["a", "b"]);
  });

  it("ends with the handler that enters it with the flag on", () => {
    flags.set(FLAG, "on");
    expect(afterHandlers(loadProgram(output))).toEqual([undefined, undefined]);
  });
});

describe("a value that is cleared when the response is over", () => {
  const { input, output } = fixture("cleared-by-a-listener-above");
  afterEach(() => flags.set(FLAG, null));

  /** What each of two requests that are under way at the same time finds. */
  async function seenBy(program: Program): Promise<readonly unknown[]> {
    const handle = functionOf(program, "handle");
    const answers = (await Promise.all([handle("a"), handle("b")])) as readonly (readonly unknown[])[];
    return answers.map(([seen]) => seen);
  }

  it("is another request's, before and with the flag off", async () => {
    expect(await seenBy(loadProgram(input))).toEqual([{ url: "b" }, null]);
    flags.set(FLAG, "off");
    expect(await seenBy(loadProgram(output))).toEqual([{ url: "b" }, null]);
  });

  it("is each request's own with the flag on", async () => {
    flags.set(FLAG, "on");
    expect(await seenBy(loadProgram(output))).toEqual([{ url: "a" }, { url: "b" }]);
  });
});

describe("callbacks that others keep", () => {
  const { input, output } = fixture("kept-by-an-emitter-and-a-queue");
  afterEach(() => flags.set(FLAG, null));

  /** What the queue's callback of the first job, before that of the second, finds when the second one drains it. */
  function drainedByAnother(program: Program): unknown {
    const [run, drain] = [functionOf(program, "run"), functionOf(program, "drain")];
    run("first", () => "");
    let drained: unknown;
    run("second", () => {
      drained = (drain() as readonly string[]).at(-2);
      return "";
    });
    return drained;
  }

  /** As the note in the report advises. */
  function withBoundCallback(): ReadonlyMap<string, string> {
    return new Map(
      [...output].map(([path, text]) => [path, text.replace("push(report)", "push(job.bind(report))")]),
    );
  }

  it("read the slot of whoever calls them, before and with the flag off and on", () => {
    expect(drainedByAnother(loadProgram(input))).toBe("in second");
    for (const mode of ["off", "on"] as const) {
      flags.set(FLAG, mode);
      expect(drainedByAnother(loadProgram(output))).toBe("in second");
    }
  });

  it("read that of the work that handed them over once they are bound, and only with the flag on", () => {
    flags.set(FLAG, "off");
    expect(drainedByAnother(loadProgram(withBoundCallback()))).toBe("in second");
    flags.set(FLAG, "on");
    expect(drainedByAnother(loadProgram(withBoundCallback()))).toBe("in first");
  });

  it("are named in the report, each with its line", async () => {
    const module = stages.find(({ stage }) => stage.id === "error-context");
    if (!module) throw new Error("no stage error-context");
    const plan = await planFixture(module, input, { newErrors: async () => [] });
    const notes = plan.sites.find(({ finding }) => finding.name === "job")?.notes ?? [];
    const [path] = [...input.keys()];
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringContaining(`${path}:16, ${path}:19.`) as string,
    ]);
  });
});
