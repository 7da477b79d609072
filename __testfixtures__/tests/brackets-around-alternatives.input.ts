import assert from "node:assert";
import { it } from "node:test";
import { Circuit } from "./circuit";

it("opens after failures", async () => {
  const circuit = new Circuit();
  circuit.fail();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(circuit.isOpen || circuit.isHalfOpen);
  assert.ok(circuit.failures > 0);
});
