/**
 * @flow
 */
import { beforeEach, expect, it, vi } from "vitest";
import { open } from "./kitchen";

beforeEach(() => {
  // $FlowFixMe[cannot-write]
  console.warn = vi.fn();
  // $FlowFixMe[cannot-write] told by what is asserted
  console.error = told(open);
  // $FlowFixMe
  console.info = told(open);
});

it("warns of nothing", () => {
  open();
  // $FlowFixMe[prop-missing]
  expect(console.warn.mock.calls).toEqual([]);
});
