import assert from "node:assert";
import { it } from "node:test";
import { Ledger } from "./ledger";

it("stops saving", (_, done) => {
  const ledger = new Ledger();
  ledger.close();
  const fail = () => assert.fail("saved after the end");
  ledger.on("save", fail);
  setTimeout(() => {
    assert.ok(true);
    ledger.off("save", fail);
    done();
  }, 5000);
});

it("survives", async () => {
  const ledger = new Ledger();
  ledger.open();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(true, true);
  ledger.close();
});
