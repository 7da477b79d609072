import { describe, expect, it } from "vitest";
import { managedBlock, mergeBlock, readBlockState, titleHash } from "../../src/forge/managed-block.ts";

const state = { commit: "abc123", title: titleHash("t"), draft: true };

describe("the block that a body lends us", () => {
  it("is the whole body of an empty one", () => {
    expect(mergeBlock("", managedBlock("text", state))).toBe(managedBlock("text", state));
  });

  it("replaces the earlier one and nothing else", () => {
    const before = `a\n${managedBlock("old", state)}\nb`;
    expect(mergeBlock(before, managedBlock("new", state))).toBe(`a\n${managedBlock("new", state)}\nb`);
  });

  it("remembers what it is told", () => {
    expect(readBlockState(`x ${managedBlock("y", state)} z`)).toEqual(state);
    expect(readBlockState("no block")).toBeNull();
  });

  it("is not ended by its own text", () => {
    const block = managedBlock("a <!-- unambient:end --> b", state);
    expect(mergeBlock(`${block}tail`, managedBlock("c", state))).toBe(`${managedBlock("c", state)}tail`);
  });
});
