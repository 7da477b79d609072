const { join } = require("node:path");

function add(name) {
  add.jobs[name] = join("jobs", String(name));
}

add.jobs = {};

module.exports = add;
module.exports.forget = function (name) {
  delete module.exports.jobs[name];
};
