#!/usr/bin/env node
"use strict";
const jobs = new Map();

function add(name, job) {
  jobs.set(name, job);
}

function remove(name) {
  return jobs.delete(name);
}

module.exports = { add, remove };
