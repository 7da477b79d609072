const { expect, test } = require("@jest/globals");
const fs = require("fs");
const path = require("path");
const { readFileSync } = require("fs");
const { waitFor } = require("@unambient/runtime/testing");
const { Log } = require("./log");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

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

test("goes to the page of the log", async () => {
  const log = new Log("out");
  log.open();
  await sleep(20);
  expect(log.pages.replace("out", "log")).toBe("log");
});

test("says it in one of its pages", async () => {
  const log = new Log("out");
  log.open();
  await sleep(20);
  expect(log.pages.push(/soup/)).toBe("soup");
});

test("takes the log off", async () => {
  const log = new Log("out");
  log.close();
  await sleep(20);
  expect(fs.rmSync("out/log.txt")).toBe("gone");
});
