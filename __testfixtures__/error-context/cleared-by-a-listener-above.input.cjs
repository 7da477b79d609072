"use strict";

const { EventEmitter, once } = require("node:events");

let request = null;

const requestNow = () => request;

const trace = async (ctx, next) => {
  ctx.res.on("close", () => {
    request = null;
  });
  request = ctx.request;
  await next();
};

exports.handle = async (url) => {
  const ctx = { request: { url }, res: new EventEmitter() };
  const closed = once(ctx.res, "close");
  const seen = [];
  await trace(ctx, async () => {
    await Promise.resolve();
    seen.push(requestNow());
    ctx.res.emit("close");
  });
  await closed;
  return [...seen, requestNow()];
};
