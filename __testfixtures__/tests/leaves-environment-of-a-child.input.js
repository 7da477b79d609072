const assert = require("assert");
const { spawnSync } = require("child_process");

it("reads the port of its own environment", () => {
  const env = { ...process.env, PORT: "8080" };
  const { status } = spawnSync(process.execPath, ["-e", "process.exit(process.env.PORT === '8080' ? 0 : 1)"], { env });
  assert.equal(status, 0);
});
