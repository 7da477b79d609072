import assert from "node:assert";
import { it } from "node:test";
import { waitFor } from "@unambient/runtime/testing";
import { Circuit } from "./circuit";

it("opens after failures", async () => {
  const circuit = new Circuit();
  circuit.fail();
  await waitFor(
    () => (circuit.isOpen || circuit.isHalfOpen) && circuit.failures > 0,
    { atLeast: 50 },
  );
  assert.ok(circuit.isOpen || circuit.isHalfOpen);
  assert.ok(circuit.failures > 0);
});
