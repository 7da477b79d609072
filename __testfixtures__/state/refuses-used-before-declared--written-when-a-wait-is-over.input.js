"use strict";

const { open } = require("./door");

(async () => {
  if (process.env.DOOR) {
    door = await open(process.env.DOOR);
  }
})();

let door;

module.exports.close = () => door.close();
