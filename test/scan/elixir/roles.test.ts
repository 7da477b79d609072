import { describe, expect, it } from "vitest";
import { elixirRefusals } from "../../../src/scan/elixir/refusals.ts";
import { foundInModule } from "./found-in.ts";

/** Body of a module, the stage, the refusal and the code of what speaks for the stage. */
const CASES: Readonly<
  Record<string, readonly [body: string, stage: string, refusal: string, evidence: string]>
> = {
  "set by one function and read by others": [
    "def put(v), do: Process.put(:tenant, v)\ndef read, do: Process.get(:tenant)",
    "error-context",
    "dictionary-context",
    "set-and-read",
  ],
  "set around work, and set back in an `after`": [
    "def with_tenant(v, work) do\n  before = Process.get(:tenant)\n  Process.put(:tenant, v)\n  try do\n    work.()\n  after\n    Process.put(:tenant, before)\n  end\nend\ndef read, do: Process.get(:tenant)",
    "error-context",
    "dictionary-context",
    "save-restore",
  ],
  "set around work, and taken away": [
    "def with_tenant(v, work) do\n  Process.put(:tenant, v)\n  answer = work.()\n  Process.delete(:tenant)\n  answer\nend\ndef read, do: Process.get(:tenant)",
    "error-context",
    "dictionary-context",
    "save-restore",
  ],
  "worked out where it is absent, by `case`": [
    "def rate do\n  case Process.get(:rate) do\n    nil ->\n      rate = ask()\n      Process.put(:rate, rate)\n      rate\n    rate -> rate\n  end\nend",
    "cache",
    "dictionary-cache",
    "get-or-compute",
  ],
  "worked out where it is absent, by `||`": [
    "def rate do\n  Process.get(:rate) || Process.put(:rate, ask()) || ask()\nend",
    "cache",
    "dictionary-cache",
    "get-or-compute",
  ],
  "worked out where a variable says that it is absent": [
    "def rate do\n  known = Process.get(:rate)\n  if known do\n    known\n  else\n    Process.put(:rate, ask())\n  end\nend",
    "cache",
    "dictionary-cache",
    "get-or-compute",
  ],
  "worked out where it is absent, by `with`": [
    "def rate(day) do\n  with nil <- Process.get({:rate, day}) do\n    Process.put({:rate, day}, ask(day))\n  end\nend",
    "cache",
    "dictionary-cache",
    "get-or-compute",
  ],
  "worked out where it is absent, by `cond`": [
    "def rate do\n  cond do\n    Process.get(:rate) == nil -> Process.put(:rate, ask())\n    true -> Process.get(:rate)\n  end\nend",
    "cache",
    "dictionary-cache",
    "get-or-compute",
  ],
  "worked out by a function that is called where it is absent": [
    "def rate do\n  case Process.get(:rate) do\n    nil -> asked()\n    rate -> rate\n  end\nend\ndefp asked do\n  rate = ask()\n  Process.put(:rate, rate)\n  rate\nend",
    "cache",
    "dictionary-cache",
    "get-or-compute",
  ],
  "worked out under a name that held what was absent": [
    "def rate do\n  if rate = Process.get(:rate) do\n    rate\n  else\n    rate = ask()\n    Process.put(:rate, rate)\n  end\nend",
    "cache",
    "dictionary-cache",
    "get-or-compute",
  ],
  "worked out by key, and filled beforehand": [
    "def rate(day) do\n  with nil <- Process.get({:rate, day}), do: Process.put({:rate, day}, ask(day))\nend\ndef fill(day, v), do: Process.put({:rate, day}, v)",
    "cache",
    "dictionary-cache",
    "get-or-compute",
  ],
  "worked out for a time": [
    "def token do\n  case Process.get(:token) do\n    nil -> Process.put(:token, {ask(), System.system_time() + 60})\n    token -> token\n  end\nend",
    "cache",
    "dictionary-cache",
    "get-or-compute",
  ],
  "entries that come and go": [
    "def add(id, v), do: Process.put({:row, id}, v)\ndef row(id), do: Process.get({:row, id})\ndef drop(id), do: Process.delete({:row, id})",
    "registry",
    "dictionary-registry",
    "keyed-put",
  ],
  "said once": [
    'def warn_once do\n  unless Process.get(:warned) do\n    Logger.warning("old")\n    Process.put(:warned, true)\n  end\nend',
    "telemetry",
    "dictionary-events",
    "report-once",
  ],
  "events that are collected": [
    "def note(e), do: Process.put(:events, [e | Process.get(:events, [])])\ndef flush, do: Process.delete(:events)",
    "telemetry",
    "dictionary-events",
    "event-buffer",
  ],
  "events that are collected by way of a function that reads them": [
    "def note(e), do: Process.put(:events, [e | events()])\ndefp events, do: Process.get(:events, [])",
    "telemetry",
    "dictionary-events",
    "event-buffer",
  ],
  "the time of a start": [
    "def start, do: Process.put(:begun, System.monotonic_time())\ndef stop, do: System.monotonic_time() - Process.get(:begun)",
    "telemetry",
    "dictionary-spans",
    "open-span",
  ],
  "the current span": [
    "def enter(s), do: Process.put(:current_span, s)\ndef current, do: Process.get(:current_span)",
    "telemetry",
    "dictionary-spans",
    "open-span",
  ],
  "a span by a variable's name": [
    "def enter do\n  before = Tracer.current_span_ctx()\n  Process.put(:outer, before)\nend\ndef leave, do: Tracer.set_current(Process.delete(:outer))",
    "telemetry",
    "dictionary-spans",
    "open-span",
  ],
  "kept by a server beside its state": [
    "use GenServer\ndef init(args) do\n  Process.put(:table, args)\n  {:ok, args}\nend\ndef handle_call(:table, _, s), do: {:reply, Process.get(:table), s}",
    "state",
    "server-state",
    "server-callback",
  ],
  "put, changed by others and taken away in one function": [
    "def parse(text) do\n  Process.put(:names, [])\n  tree = walk(text)\n  names = Process.get(:names)\n  Process.delete(:names)\n  {tree, names}\nend\ndef name(n), do: Process.put(:names, [n | Process.get(:names)])",
    "state",
    "dictionary-scratch",
    "put-and-taken",
  ],
  "set and read by one function": [
    "def run(list) do\n  Process.put(:failed, false)\n  Enum.each(list, &step/1)\n  Process.get(:failed)\nend",
    "state",
    "dictionary-scratch",
    "set-and-read",
  ],
  "put, and read by nothing": [
    "def label(v), do: Process.put(:label, v)",
    "state",
    "read-elsewhere",
    "keyed-put",
  ],
  "set around work that nothing here reads": [
    "def quietly(work) do\n  Process.put(:quiet, true)\n  work.()\nafter\n  Process.delete(:quiet)\nend",
    "error-context",
    "read-elsewhere",
    "save-restore",
  ],
  "under a key that callers choose": [
    "def put(key, v), do: Process.put(key, v)\ndef read(key), do: Process.get(key)",
    "error-context",
    "dynamic-key",
    "set-and-read",
  ],
  "in what a macro makes": [
    "defmacro __using__(_) do\n  quote do\n    def put(v), do: Process.put(:tenant, v)\n    def read, do: Process.get(:tenant)\n  end\nend",
    "error-context",
    "macro-body",
    "set-and-read",
  ],
  "at compile time, and read later": [
    "Process.put(:options, 1)\ndef options, do: Process.get(:options)",
    "error-context",
    "compile-time-put",
    "set-and-read",
  ],
};

describe("what is kept in the process dictionary", () => {
  it.each(Object.entries(CASES))("%s", async (_, [body, stage, refusal, evidence]) => {
    const found = await foundInModule(body);
    expect(found.map((each) => [each.stage, each.refusal?.code, each.evidence[0]?.code])).toEqual([
      [stage, refusal, evidence],
    ]);
    expect(found[0]?.disposition).toBe("manual");
  });

  it("has a case for each refusal but the one of tests", () => {
    const shown = new Set(Object.values(CASES).map(([, , refusal]) => refusal));
    const left = Object.keys(elixirRefusals).filter((code) => !shown.has(code));
    expect(left).toEqual(["dictionary-tests"]);
  });
});

describe("near neighbours", () => {
  const stageOf = async (body: string): Promise<string | undefined> => (await foundInModule(body))[0]?.stage;

  it("a count that is asked for is no cache", async () => {
    const body =
      "def next do\n  case Process.get(:count) do\n    nil -> Process.put(:count, 1)\n    n -> Process.put(:count, n + 1)\n  end\nend\ndef count, do: Process.get(:count)";
    expect(await stageOf(body)).not.toBe("cache");
  });

  it("what is worked out, and also set from outside, is no cache", async () => {
    const body =
      "def rate do\n  case Process.get(:rate) do\n    nil -> Process.put(:rate, ask())\n    rate -> rate\n  end\nend\ndef put_rate(v), do: Process.put(:rate, v)";
    expect(await stageOf(body)).toBe("error-context");
  });

  it("a flag that guards anything but a report is told by who reads it", async () => {
    const body =
      "def once do\n  unless Process.get(:done) do\n    clean()\n    Process.put(:done, true)\n  end\nend";
    expect(await stageOf(body)).toBe("state");
  });

  it("what a server's callback sets for other modules is a context", async () => {
    const body =
      "use GenServer\ndef init(v) do\n  Process.put(:tenant, v)\n  {:ok, v}\nend\ndefmodule Log do\n  def line, do: Process.get(:tenant)\nend";
    expect(await stageOf(body)).toBe("error-context");
  });

  it("what is worked out by a function that others call as well is no cache", async () => {
    const body =
      "def rate do\n  case Process.get(:rate) do\n    nil -> asked()\n    rate -> rate\n  end\nend\ndef fresh, do: asked()\ndefp asked, do: Process.put(:rate, ask())";
    expect(await stageOf(body)).toBe("error-context");
  });

  it.each([
    [
      "what a server puts in a function of its own",
      "use GenServer\ndef put(v), do: Process.put(:table, v)\ndef read, do: Process.get(:table)",
      "set-and-read",
    ],
    [
      "what is read before it is put and taken away",
      "def run(work) do\n  asked = Process.get(:mode)\n  Process.put(:mode, :run)\n  work.(asked)\n  Process.delete(:mode)\nend",
      "save-restore",
    ],
    [
      "what is taken away and set back",
      "def run(work) do\n  before = Process.put(:mode, :run)\n  work.()\n  now = Process.get(:mode)\n  if before, do: Process.put(:mode, before), else: Process.delete(:mode)\n  now\nend",
      "save-restore",
    ],
    [
      "what is taken away before it is put",
      "def put(v) do\n  Process.delete(:mode)\n  Process.put(:mode, v)\nend\ndef read, do: Process.get(:mode)",
      "set-and-read",
    ],
    [
      "a list of anything but events",
      "def note(n), do: Process.put(:names, [n | Process.get(:names, [])])\ndef take, do: Process.get(:names)",
      "set-and-read",
    ],
    [
      "a list of events that is set as a whole",
      "def set(a, b), do: Process.put(:events, [a, b])\ndef read, do: Process.get(:events)",
      "set-and-read",
    ],
    [
      "what a public function works out",
      "def rate do\n  case Process.get(:rate) do\n    nil -> fresh()\n    rate -> rate\n  end\nend\ndef fresh, do: Process.put(:rate, ask())",
      "set-and-read",
    ],
  ])("%s is a context", async (_, body, code) => {
    const found = await foundInModule(body);
    expect(found.map(({ stage, evidence }) => [stage, evidence[0]?.code])).toEqual([["error-context", code]]);
  });

  it("the number of a span is what a log says", async () => {
    const body = "def put(id), do: Process.put(:ids, %{span_id: id})\ndef read, do: Process.get(:ids)";
    expect(await stageOf(body)).toBe("error-context");
  });

  it("what is taken out for its value is read", async () => {
    const taken = await foundInModule(
      "def put(v), do: Process.put(:till, v)\ndef take, do: Enum.reverse(Process.delete(:till))",
    );
    expect(taken.map(({ refusal, accesses }) => [refusal?.code, accesses.length])).toEqual([
      ["dictionary-context", 2],
    ]);
    const dropped = await foundInModule(
      "def put(v), do: Process.put(:till, v)\ndef drop do\n  Process.delete(:till)\n  :ok\nend",
    );
    expect(dropped.map(({ refusal }) => refusal?.code)).toEqual(["read-elsewhere"]);
  });

  it("an entry under a key of its own that is worked out where absent is a cache", async () => {
    const body =
      "def rate(day) do\n  key = {:rate, day}\n  case Process.get(key) do\n    nil -> Process.put(key, ask(day))\n    rate -> rate\n  end\nend";
    expect(await stageOf(body)).toBe("cache");
  });
});
