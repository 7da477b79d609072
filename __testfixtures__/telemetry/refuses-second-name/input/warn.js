"use strict";

const warned = (exports.warned = {});

exports.warnOnce = (message) => {
  if (warned[message]) return;
  warned[message] = true;
  console.warn(message);
};
