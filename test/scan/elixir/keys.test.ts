import { describe, expect, it } from "vitest";
import { foundIn, foundInModule } from "./found-in.ts";

const namesIn = async (body: string): Promise<readonly string[]> =>
  (await foundInModule(body)).map(({ name }) => name);

const READ = "def read, do: Process.get({Shop.Cart, :owner})";

describe("a key", () => {
  it.each([
    ["as it is", "def put(v), do: Process.put({Shop.Cart, :owner}, v)"],
    ["with the name of its module", "def put(v), do: Process.put({__MODULE__, :owner}, v)"],
    ["in an attribute", "@key {__MODULE__, :owner}\ndef put(v), do: Process.put(@key, v)"],
    ["in a variable", "def put(v) do\n  key = {__MODULE__, :owner}\n  Process.put(key, v)\nend"],
    ["answered by a function", "defp key, do: {__MODULE__, :owner}\ndef put(v), do: Process.put(key(), v)"],
    [
      "answered by a function without brackets",
      "defp key, do: {__MODULE__, :owner}\ndef put(v), do: Process.put(key, v)",
    ],
    [
      "handed to a private function",
      "def put(v), do: store({__MODULE__, :owner}, v)\ndefp store(key, v), do: Process.put(key, v)",
    ],
    ["by a pipe", "def put(v), do: {__MODULE__, :owner} |> Process.put(v)"],
    ["in a captured function", "def put(v), do: then(v, &Process.put({__MODULE__, :owner}, &1))"],
    ["without brackets", "def put(v) do\n  Process.put {__MODULE__, :owner}, v\nend"],
    ["with a quoted atom", 'def put(v), do: Process.put({__MODULE__, :"owner"}, v)'],
    ["by the function of Erlang", "def put(v), do: :erlang.put({__MODULE__, :owner}, v)"],
    ["by an alias", "alias Shop.Cart\ndef put(v), do: Process.put({Cart, :owner}, v)"],
    ["by another name", "alias Shop.Cart, as: Till\ndef put(v), do: Process.put({Till, :owner}, v)"],
    ["by one of several aliases", "alias Shop.{Cart, Till}\ndef put(v), do: Process.put({Cart, :owner}, v)"],
    ["by the alias of Process", "alias Process, as: P\ndef put(v), do: P.put({__MODULE__, :owner}, v)"],
    [
      "by a function that is taken in",
      "import Process, only: [put: 2]\ndef put(v), do: put({__MODULE__, :owner}, v)",
    ],
    [
      "by all functions that are taken in but one",
      "import Process, except: [get: 1]\ndef put(v), do: put({__MODULE__, :owner}, v)",
    ],
    [
      "with the module's name in a longer one",
      "@key {Shop.Cart, :owner}\ndef put(v) do\n  key = @key\n  Process.put((key), v)\nend",
    ],
  ])("is the same %s", async (_, put) => {
    const found = await foundInModule(`${put}\n${READ}`);
    expect(found.map(({ name }) => name)).toEqual(["{Shop.Cart, :owner}"]);
    expect(found[0]?.accesses.map(({ kind }) => kind).sort()).toEqual(["read", "write"]);
  });

  it("is another under another name", async () => {
    const both = "def put(v) do\n  Process.put(:a, v)\n  Process.put(:b, v)\nend";
    expect(await namesIn(`${both}\ndef read, do: {Process.get(:a), Process.get(:b)}`)).toEqual([":a", ":b"]);
  });

  it("is the same in all modules", async () => {
    const found = await foundIn({
      "lib/a.ex": "defmodule A do\n  def put(v), do: Process.put(:tenant, v)\nend\n",
      "lib/b.ex": "defmodule B do\n  def read, do: Process.get(:tenant)\nend\n",
    });
    expect(found.map(({ path, accesses }) => [path, accesses.map((each) => each.path)])).toEqual([
      ["lib/a.ex", ["lib/a.ex", "lib/b.ex"]],
    ]);
  });

  it("is told by its module where that stands in another", async () => {
    const found = await foundIn({
      "lib/a.ex":
        "defmodule A do\n  defmodule B do\n    def put(v), do: Process.put(__MODULE__, v)\n  end\n  def read, do: Process.get(B)\nend\n",
    });
    expect(found.map(({ name, accesses }) => [name, accesses.length])).toEqual([["A.B", 2]]);
  });

  it("that is worked out in part is a family", async () => {
    const found = await foundInModule(
      "def put(id, v), do: Process.put({:row, id}, v)\ndef read(id), do: Process.get({:row, id})\ndef drop(id), do: Process.delete({:row, id})",
    );
    expect(found.map(({ name, stage }) => [name, stage])).toEqual([["{:row, _}", "registry"]]);
  });

  it("is of the family that it is a member of, where that is one", async () => {
    const rows = "def put(id, v), do: Process.put({:row, id}, v)\ndef first, do: Process.get({:row, 1})";
    expect(await namesIn(rows)).toEqual(["{:row, _}"]);
    const begun = "def set(v), do: Process.put({:row, 0}, v)\ndef read(id), do: Process.get({:row, id})";
    expect(await namesIn(begun)).toEqual(["{:row, _}"]);
    const longer =
      "def put(id, v), do: Process.put({:row, id}, v)\ndef set(v), do: Process.put({:row, 1, 2}, v)";
    expect(await namesIn(longer)).toEqual(["{:row, _}", "{:row, 1, 2}"]);
    const other = "def put(id, v), do: Process.put({id, :row}, v)\ndef set(v), do: Process.put({1, :row}, v)";
    expect(await namesIn(other)).toEqual(["{_, :row}", "{1, :row}"]);
    const two =
      "def put(id, v), do: Process.put({:row, id, 1}, v)\ndef add(id, v), do: Process.put({:row, 1, id}, v)\ndef set(v), do: Process.put({:row, 1, 1}, v)";
    expect(await namesIn(two)).toEqual(["{:row, _, 1}", "{:row, 1, _}", "{:row, 1, 1}"]);
  });

  it("with parts in a text is a family", async () => {
    const body =
      'def put(id, v), do: Process.put("row-#{id}", v)\ndef read(id), do: Process.get("row-#{id}")';
    expect(await namesIn(body)).toEqual(['"row-_"']);
  });

  it("that a public function is handed is known to none, whoever calls it here", async () => {
    const body =
      "def a(v), do: put(:a, v)\ndef put(key, v), do: Process.put(key, v)\ndef read(key), do: Process.get(key)";
    expect(await namesIn(body)).toEqual(["key"]);
  });

  it("that a function answers by several clauses is known to none", async () => {
    const body =
      "defp key(:a), do: :x\ndefp key(_), do: :y\ndef put(k, v), do: Process.put(key(k), v)\ndef read(k), do: Process.get(key(k))";
    expect(await namesIn(body)).toEqual(["key(k)"]);
  });

  it("is not read by what asks for something else of a process", async () => {
    const [found] = await foundInModule(
      "def put(v), do: Process.put(:till, v)\ndef of(pid), do: {:till, Process.info(pid, :messages)}",
    );
    expect(found?.accesses).toHaveLength(1);
  });

  it("that callers choose is known to none", async () => {
    const found = await foundInModule(
      "def put(key, v), do: Process.put(key, v)\ndef read(key), do: Process.get(key)",
    );
    expect(found.map(({ name, refusal, confidence }) => [name, refusal?.code, confidence])).toEqual([
      ["key", "dynamic-key", 0.6],
    ]);
  });

  it("that callers hand to a private function are as many as they are", async () => {
    const body =
      "def a(v), do: store(:a, v)\ndef b(v), do: store(:b, v)\ndefp store(key, v), do: Process.put(key, v)\ndef read, do: {Process.get(:a), Process.get(:b)}";
    expect(await namesIn(body)).toEqual([":a", ":b"]);
  });

  it("with a part that callers hand to a private function is as many as they are", async () => {
    const found = await foundInModule(
      "def split(list) do\n  sort(list, :good)\n  sort(list, :bad)\nend\ndefp sort(list, kind), do: Process.put({:sorted, kind}, list)\ndef read, do: {Process.get({:sorted, :good}), Process.get({:sorted, :bad})}",
    );
    expect(found.map(({ name }) => name)).toEqual(["{:sorted, :good}", "{:sorted, :bad}"]);
  });

  it("is none where a function of that name is not taken in", async () => {
    const body = "import Process, only: [get: 1]\ndef put(v), do: put(:owner, v)\ndef read, do: get(:owner)";
    expect(await namesIn(body)).toEqual([]);
  });

  it("is of a variable's last value", async () => {
    const body =
      "def put(v) do\n  key = :a\n  key = :b\n  Process.put(key, v)\nend\ndef read, do: Process.get(:b)";
    expect(await namesIn(body)).toEqual([":b"]);
  });

  it("is found in what shows all that a process keeps", async () => {
    const [found] = await foundInModule(
      "def put(v), do: Process.put(:till, v)\ndef of(pid) do\n  {:dictionary, all} = Process.info(pid, :dictionary)\n  List.keyfind(all, :till, 0)\nend",
    );
    expect(found?.accesses.map(({ line, kind }) => [line, kind])).toEqual([
      [2, "write"],
      [5, "read"],
    ]);
  });
});

describe("an id", () => {
  it("is of the application, the file, the module and the key", async () => {
    const found = await foundIn({
      "mix.exs": 'defmodule Shops.MixProject do\n  def project, do: [apps_path: "apps"]\nend\n',
      "apps/till/mix.exs": "defmodule Till.MixProject do\n  def project, do: [app: :till]\nend\n",
      "apps/till/lib/till.ex":
        "defmodule Till do\n  def put(v), do: Process.put({__MODULE__, :open}, v)\n  def read, do: Process.get({__MODULE__, :open})\nend\n",
    });
    expect(found.map(({ id, package: of }) => [id, of])).toEqual([
      ["till:lib/till.ex#Till.{Till,:open}", "till"],
    ]);
  });

  it("tells keys that are worked out by their functions", async () => {
    const found = await foundInModule(
      "def put(key, v), do: Process.put(key, v)\ndef read(key), do: Process.get(key)",
    );
    expect(found.map(({ id }) => id)).toEqual([":lib/shop/cart.ex#Shop.Cart.put/2.key"]);
  });
});
