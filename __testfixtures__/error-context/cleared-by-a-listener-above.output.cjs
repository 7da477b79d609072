"use strict";

const { EventEmitter, once } = require("node:events");
const { context } = require("@unambient/runtime");

const request = context("request", {
  flag: "use_async_error_context",
  legacy: null,
});

const requestNow = () => request.value;

const trace = async (ctx, next) => {
  ctx.res.on("close", () => {
    request.value = null;
  });
  await request.entering(ctx.request, () => next());
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
