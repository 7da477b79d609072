"use strict";

const { readdir } = require("node:fs/promises");

module.exports.reopen = async () => {
  door = await readdir(".");
};

let door;
let isOpen = false;

main();

let looks = 0;

async function main() {
  isOpen = await Promise.resolve(true);
  looks++;
}

module.exports.state = () => ({ door, isOpen, looks });
