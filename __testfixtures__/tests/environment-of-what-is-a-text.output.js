import assert from "node:assert";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path, { join, resolve as absolute } from "node:path";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
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
  afterEach(() => {
    unstubEnv(
      "SHOP_HOME",
      "SHOP_CONFIG",
      "SHOP_LOG",
      "SHOP_TMP",
      "SHOP_ROOT",
      "SHOP_NAME",
      "SHOP_LATE",
      "SHOP_MAP",
    );
  });

  it("opens with a configuration", async () => {
    stubEnv("SHOP_HOME", HOME);
    stubEnv("SHOP_CONFIG", configPath("shop.yml"));
    stubEnv("SHOP_LOG", logPath());
    stubEnv("SHOP_TMP", mkdtempSync(HOME));
    stubEnv("SHOP_ROOT", String(absolute(".")));
    await open();
    assert.equal(folderOf("config"), HOME);
  });

  it("opens with what may be nothing", async () => {
    stubEnv("SHOP_CONFIG", String(maybe("shop.yml")));
    stubEnv("SHOP_LOG", String(await later()));
    stubEnv("SHOP_NAME", String(named()));
    stubEnv("SHOP_LATE", String(later()));
    stubEnv("SHOP_MAP", String(ports.resolve(".")));
    stubEnv("SHOP_ROOT", String(resolve(".")));
    await open();
    assert.equal(folderOf("config"), HOME);
  });
});
