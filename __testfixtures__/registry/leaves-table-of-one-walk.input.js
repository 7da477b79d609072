"use strict";

const EDGES = { a: ["b", "c"], b: ["c"], c: [] };

function order(from) {
  const done = {};
  const found = [];
  const visit = (name) => {
    if (name in done) return;
    done[name] = true;
    EDGES[name].forEach(visit);
    found.push(name);
  };
  visit(from);
  return found;
}

module.exports = order;
