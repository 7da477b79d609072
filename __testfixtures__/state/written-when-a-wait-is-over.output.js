"use strict";

const { cell } = require("@unambient/runtime");
const { open, look } = require("./door");

module.exports.reopen = async () => {
  door.value = await open();
};

const door = cell("door", { flag: "use_scoped_state", legacy: undefined });
const isOpen = cell("isOpen", { flag: "use_scoped_state", legacy: false });

main();

const looks = cell("looks", { flag: "use_scoped_state", legacy: 0 });

async function main() {
  isOpen.value = await look();
  looks.value++;
}

module.exports.state = () => ({ door: door.value, isOpen: isOpen.value, looks: looks.value });
