import assert from "node:assert";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path, { join, resolve as absolute } from "node:path";
import { resolve } from "./resolve.js";
import { folderOf, open, ports } from "./shop.js";

const HOME = join(tmpdir(), "shop");

function configPath(name) {
  if (name === "none") return "";
  return path.resolve(HOME, name);
}

const logPath = () => `${HOME}/log`;

function maybe(name) {
  if (name) return path.join(HOME, name);
}

let given = "given";

function named() {
  return given;
}

async function later() {
  given = process.argv[9];
  return "late";
}

describe("the shop", () => {
  it("opens with a configuration", async () => {
    process.env.SHOP_HOME = HOME;
    process.env.SHOP_CONFIG = configPath("shop.yml");
    process.env.SHOP_LOG = logPath();
    process.env.SHOP_TMP = mkdtempSync(HOME);
    process.env.SHOP_ROOT = absolute(".");
    await open();
    assert.equal(folderOf("config"), HOME);
  });

  it("opens with what may be nothing", async () => {
    process.env.SHOP_CONFIG = maybe("shop.yml");
    process.env.SHOP_LOG = String(await later());
    process.env.SHOP_NAME = named();
    process.env.SHOP_LATE = later();
    process.env.SHOP_MAP = ports.resolve(".");
    process.env.SHOP_ROOT = resolve(".");
    await open();
    assert.equal(folderOf("config"), HOME);
  });
});
