const { expect, test } = require("@jest/globals");
const fs = require("fs");
const path = require("path");
const { readFileSync } = require("fs");
const { waitFor } = require("@unambient/runtime/testing");
const { Log } = require("./log");

test("writes the log again", async () => {
  const log = new Log("out");
  const before = fs.statSync(path.join("out", "log.txt")).mtime.getTime();
  log.write("soup");
  await waitFor(() => fs.statSync(path.join("out", "log.txt")).mtime.getTime() > before, {
    atLeast: 20,
  });
  expect(fs.statSync(path.join("out", "log.txt")).mtime.getTime()).toBeGreaterThan(before);
});

test("writes what is said", async () => {
  new Log("out").write("soup");
  await waitFor(() => readFileSync("out/log.txt", "utf8").replace(/\s/g, "") === "soup", {
    atLeast: 20,
  });
  expect(readFileSync("out/log.txt", "utf8").replace(/\s/g, "")).toBe("soup");
});
