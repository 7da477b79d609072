const { join } = require("node:path");

function add(name) {
  if (add.jobs) add.jobs[name] = join("jobs", String(name));
}

add("first");

add.jobs = {};

exports.add = add;
