"use strict";

const { readdir } = require("node:fs/promises");
const { cell } = require("@unambient/runtime");

module.exports.reopen = async () => {
  door.value = await readdir(".");
};

const door = cell("door", { flag: "use_scoped_state", legacy: undefined });
const isOpen = cell("isOpen", { flag: "use_scoped_state", legacy: false });

main();

const looks = cell("looks", { flag: "use_scoped_state", legacy: 0 });
const rounds = cell("rounds", { flag: "use_scoped_state", legacy: 0 });
const look = cell("look", { flag: "use_scoped_state", legacy: undefined });

async function main() {
  isOpen.value = await Promise.resolve(true);
  looks.value++;
  rounds.value += await Promise.resolve(1);
  look.value = async () => {
    await readdir(".");
  };
}

module.exports.state = () => ({ door: door.value, isOpen: isOpen.value, looks: looks.value, rounds: rounds.value, look: look.value });
