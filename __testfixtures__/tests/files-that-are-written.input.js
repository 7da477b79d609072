const { expect, test } = require("@jest/globals");
const fs = require("fs");
const path = require("path");
const { readFileSync } = require("fs");
const { Log } = require("./log");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("writes the log again", async () => {
  const log = new Log("out");
  const before = fs.statSync(path.join("out", "log.txt")).mtime.getTime();
  log.write("soup");
  await sleep(20);
  expect(fs.statSync(path.join("out", "log.txt")).mtime.getTime()).toBeGreaterThan(before);
});

test("writes what is said", async () => {
  new Log("out").write("soup");
  await sleep(20);
  expect(readFileSync("out/log.txt", "utf8").replace(/\s/g, "")).toBe("soup");
});
