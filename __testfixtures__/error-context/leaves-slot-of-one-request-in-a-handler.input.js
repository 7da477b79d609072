"use strict";

module.exports = function handle(request, load, done) {
  let current = null;
  const log = (text) => `${current ?? "nobody"}: ${text}`;
  load(request.id, (error, user) => {
    current = user;
    try {
      done(error, log("loaded"));
    } finally {
      current = null;
    }
  });
};
