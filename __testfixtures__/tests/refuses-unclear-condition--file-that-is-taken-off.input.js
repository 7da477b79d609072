const { expect, test } = require("@jest/globals");
const fs = require("fs");
const path = require("path");
const { readFileSync } = require("fs");
const { Log } = require("./log");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("takes the log off", async () => {
  const log = new Log("out");
  log.close();
  await sleep(20);
  expect(fs.rmSync("out/log.txt")).toBe("gone");
});
