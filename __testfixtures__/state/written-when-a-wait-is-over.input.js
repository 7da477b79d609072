"use strict";

const { open, look } = require("./door");

module.exports.reopen = async () => {
  door = await open();
};

let door;
let isOpen = false;

main();

let looks = 0;

async function main() {
  isOpen = await look();
  looks++;
}

module.exports.state = () => ({ door, isOpen, looks });
