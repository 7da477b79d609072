"use strict";

const { readdir } = require("node:fs/promises");

module.exports.reopen = async () => {
  door = await readdir(".");
};

let door;
let isOpen = false;

main();

let looks = 0;
let rounds = 0;
let look;

async function main() {
  isOpen = await Promise.resolve(true);
  looks++;
  rounds += await Promise.resolve(1);
  look = async () => {
    await readdir(".");
  };
}

module.exports.state = () => ({ door, isOpen, looks, rounds, look });
