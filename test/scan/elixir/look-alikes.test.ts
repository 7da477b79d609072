import { describe, expect, it } from "vitest";
import { foundIn, foundInModule } from "./found-in.ts";

const STATE = "def put(v), do: Process.put(:till, v)\ndef read, do: Process.get(:till)";

describe("what is no state", () => {
  it("has a neighbour that is", async () => {
    expect(await foundInModule(STATE)).toHaveLength(1);
  });

  it.each([
    ["a comment", "# Process.put(:till, 1)\ndef read, do: Process.get(:till)"],
    ["documentation", '@doc """\n    Process.put(:till, 1)\n"""\ndef read, do: Process.get(:till)'],
    ["a text", 'def put, do: "Process.put(:till, 1)"\ndef read, do: Process.get(:till)'],
    ["a sigil", "def put, do: ~s(Process.put(:till, 1\\))\ndef read, do: Process.get(:till)"],
    ["a key that nothing puts", "def read, do: Process.get(:till)\ndef drop, do: Process.delete(:till)"],
    ["a key of OTP", 'def put(v), do: Process.put(:"$callers", v)\ndef read, do: Process.get(:"$callers")'],
    ["a key with `$` that others read", 'def put(v), do: Process.put(:"$till", v)'],
    ["another module of that name", `alias Shop.Process\n${STATE}`],
    ["one of that name in the module", `defmodule Process do\nend\n${STATE}`],
    ["functions of that name", "def put(v), do: put(:till, v)\ndef read, do: get(:till)"],
    ["another number of arguments", "def all, do: Process.get()\ndef keys, do: Process.get_keys()"],
    ["a put in a module's body", "Process.put(:till, 1)\n@till Process.get(:till)"],
    [
      "what a macro works out for the code that it makes",
      "defmacro till(v) do\n  quote do\n    unquote(Process.put(:till, v))\n    unquote(Process.get(:till))\n  end\nend",
    ],
    [
      "what macros alone call",
      "defmacro till(v) do\n  note(v)\n  seen()\nend\ndefp note(v), do: Process.put(:till, v)\ndefp seen, do: Process.get(:till)",
    ],
    [
      "what macros alone call, and is hidden",
      "defmacro till(v) do\n  Shop.Cart.note(v)\n  __MODULE__.seen()\nend\n@doc false\ndef note(v), do: Process.put(:till, v)\n@doc false\n# for macros\ndef seen, do: Process.get(:till)",
    ],
  ])("%s", async (_, body) => {
    expect(await foundInModule(body)).toEqual([]);
  });

  it.each([
    [
      "what macros call, and others too",
      "defmacro till(v), do: note(v)\ndef put(v), do: note(v)\ndefp note(v), do: Process.put(:till, v)\ndef seen, do: Process.get(:till)",
    ],
    [
      "what a macro calls by names that are not hidden",
      "defmacro till(v) do\n  note(v)\n  seen()\nend\ndef note(v), do: Process.put(:till, v)\ndef seen, do: Process.get(:till)",
    ],
    [
      "what functions put that call each other",
      "defp more(v), do: note(v)\ndefp note(v) do\n  Process.put(:till, v)\n  more(v)\nend\ndef run(v), do: note(v)\ndef seen, do: Process.get(:till)",
    ],
    ["what stands before an alias", `${STATE}\nalias Shop.Process`],
    ["what is put at compile time and read later", "Process.put(:till, 1)\ndef seen, do: Process.get(:till)"],
    ["a module's alias that ends before", `def other do\n  alias Shop.Process\n  Process.x()\nend\n${STATE}`],
    [
      "a key with `$` of the project's own",
      'def put(v), do: Process.put(:"$till", v)\ndef read, do: Process.get(:"$till")',
    ],
    [
      "what a public function puts, whose types are told",
      "@doc false\n@spec put(integer()) :: term()\ndef put(v), do: Process.put(:till, v)\n@doc false\n@spec read(integer()) :: term()\ndef read(_), do: Process.get(:till)",
    ],
  ])("is not %s", async (_, body) => {
    expect(await foundInModule(body)).toHaveLength(1);
  });
});

describe("in tests", () => {
  const CASE = (body: string): Readonly<Record<string, string>> => ({
    "test/cart_test.exs": `defmodule CartTest do\n  use ExUnit.Case\n${body}\nend\n`,
  });

  it("what a test puts and reads itself is none", async () => {
    const body = 'test "sells" do\n  Process.put(:sold, 1)\n  assert Process.get(:sold) == 1\nend';
    expect(await foundIn(CASE(body))).toEqual([]);
  });

  it.each([
    ["reads before it puts", "run(fn ->\n  n = Process.get(:n, 0)\n  Process.put(:n, n + 1)\nend)"],
    ["takes away again", "Process.put(:n, 1)\nassert Process.get(:n) == 1\nProcess.delete(:n)"],
    ["reads in another process", "Process.put(:n, 1)\non_exit(fn -> IO.inspect(Process.get(:n)) end)"],
    [
      "sets back",
      "before = Process.get(:m)\nProcess.put(:n, 1)\nold = Process.put(:n, 2)\nProcess.put(:n, old)\nassert Process.get(:n) == before",
    ],
  ])("what a test %s is", async (_, lines) => {
    expect(await foundIn(CASE(`test "sells" do\n${lines}\nend`))).toHaveLength(1);
  });

  it("what a function beside the tests puts and reads is", async () => {
    expect(
      await foundIn(CASE("def sold do\n  Process.put(:sold, 1)\n  Process.get(:sold)\nend")),
    ).toHaveLength(1);
  });

  it("what it puts for a function that it does not call itself is", async () => {
    const body = 'test "sells" do\n  Process.put(:sold, 1)\nend\ndef sold, do: Process.get(:sold)';
    const found = await foundIn(CASE(body));
    expect(found.map(({ stage, isTest, refusal }) => [stage, isTest, refusal?.code])).toEqual([
      ["tests", true, "dictionary-tests"],
    ]);
  });

  it("what a library's own module for tests puts is, under `lib`", async () => {
    const body =
      "defmodule Shop.Test.Inbox do\n  def put(v), do: Process.put(:inbox, v)\n  def read, do: Process.get(:inbox)\nend\n";
    const found = await foundIn({ "lib/shop/test/inbox.ex": body });
    expect(found.map(({ stage, isTest }) => [stage, isTest])).toEqual([["tests", false]]);
  });

  it("what sources put stays theirs, whatever tests do with it", async () => {
    const found = await foundIn({
      "test/a_test.exs": 'defmodule ATest do\n  test "a" do\n    Process.put(:till, 1)\n  end\nend\n',
      "lib/cart.ex": `defmodule Cart do\n${STATE}\nend\n`,
    });
    expect(found.map(({ path, stage, accesses }) => [path, stage, accesses.length])).toEqual([
      ["lib/cart.ex", "error-context", 3],
    ]);
  });
});
