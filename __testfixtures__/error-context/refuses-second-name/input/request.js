"use strict";

let current = (exports.current = null);

exports.withRequest = (request, work) => {
  const previous = current;
  current = request;
  try {
    return work();
  } finally {
    current = previous;
  }
};

exports.name = () => current.name;
