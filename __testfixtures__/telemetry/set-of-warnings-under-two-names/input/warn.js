"use strict";

const warned = (exports.warned = new Set());

exports.warnOnce = (message) => {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
};
