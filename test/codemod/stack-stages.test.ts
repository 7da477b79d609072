import { describe, expect, it } from "vitest";
import { stackStages } from "../../src/codemod/stack-stages.ts";
import type { Stage } from "../../src/model/stage.ts";

const own = ["registry", "cache", "state"].map((id) => module(id));

describe("the user's stages among the tool's", () => {
  it.each<[what: string, theirs: [id: string, dependsOn: string[]][], order: string]>([
    ["nothing to place", [], "registry cache state"],
    ["without a dependency it comes first", [["a", []]], "a registry cache state"],
    ["directly behind what it depends on", [["a", ["registry"]]], "registry a cache state"],
    ["behind the last of several", [["a", ["cache", "registry"]]], "registry cache a state"],
    [
      "behind one of the user's that comes later",
      [
        ["b", ["a"]],
        ["a", ["cache"]],
      ],
      "registry cache a b state",
    ],
    [
      "two at one place as configured",
      [
        ["b", ["state"]],
        ["a", ["state"]],
      ],
      "registry cache state b a",
    ],
    [
      "two at the front as configured",
      [
        ["b", []],
        ["a", []],
      ],
      "b a registry cache state",
    ],
  ])("%s", (_, theirs, order) => {
    const stack = stackStages(
      own,
      theirs.map(([id, dependsOn]) => module(id, dependsOn)),
    );
    expect(stack.map(({ stage }) => stage.id).join(" ")).toBe(order);
  });

  it.each<[what: string, theirs: [id: string, dependsOn: string[]][], message: string]>([
    ["an id of the tool's", [["cache", []]], "codemods: there is a stage cache already."],
    ["an id that names a command's branch", [["enforce", []]], "codemods: there is a stage enforce already."],
    [
      "one id twice",
      [
        ["a", []],
        ["a", []],
      ],
      "codemods: there is a stage a already.",
    ],
    [
      "an unknown dependency",
      [["a", ["caches"]]],
      "codemods: a depends on caches, and there is no such stage.",
    ],
    [
      "a circle",
      [
        ["a", ["b"]],
        ["b", ["a"]],
      ],
      "codemods: a and b depend on one another.",
    ],
    ["itself", [["a", ["a"]]], "codemods: a depend on one another."],
  ])("refuses %s", (_, theirs, message) => {
    const place = (): unknown =>
      stackStages(
        own,
        theirs.map(([id, dependsOn]) => module(id, dependsOn)),
      );
    expect(place).toThrow(message);
  });
});

function module(id: string, dependsOn: readonly string[] = []): { stage: Stage } {
  return {
    stage: { id, dependsOn, title: id, flag: null, replaces: "", by: "", why: "", optIn: false, docs: "" },
  };
}
