/**
 * @flow
 */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { stubGlobal, unstubGlobal } from "@unambient/runtime/testing";
import { open } from "./kitchen";

beforeEach(() => {
  stubGlobal("console.warn", vi.fn());
  stubGlobal("console.error", told(open));
  // $FlowFixMe
  stubGlobal("console.info", told(open));
});

afterEach(() => {
  unstubGlobal("console.warn", "console.error", "console.info");
});

it("warns of nothing", () => {
  open();
  // $FlowFixMe[prop-missing]
  expect(console.warn.mock.calls).toEqual([]);
});
