#!/usr/bin/env node
"use strict";
const { registry } = require("@unambient/runtime");
const jobs = registry("jobs", {
  flag: "use_supervised_registry",
  legacy: new Map(),
});

function add(name, job) {
  jobs.set(name, job);
}

function remove(name) {
  return jobs.delete(name);
}

module.exports = { add, remove };
