const { expect, test } = require("@jest/globals");
const fs = require("fs");
const path = require("path");
const { readFileSync } = require("fs");
const { Log } = require("./log");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("says it in one of its pages", async () => {
  const log = new Log("out");
  log.open();
  await sleep(20);
  expect(log.pages.push(/soup/)).toBe("soup");
});
