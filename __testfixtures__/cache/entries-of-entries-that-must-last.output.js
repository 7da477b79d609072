"use strict";

const { cache } = require("@unambient/runtime");
const { Buffers } = require("./buffers");
const { track } = require("./track");

const buffers = cache("buffers", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});
const labels = cache("labels", { flag: "use_ttl_cache", legacy: new Map() });
const tracked = cache("tracked", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});

exports.bufferOf = function (region, app) {
  let own = buffers.get(region);
  if (!own) {
    own = new Map();
    buffers.set(region, own);
  }
  if (!own.has(app)) own.set(app, new Buffers(region, app));
  return own.get(app);
};

exports.labelOf = function (region, app) {
  let own = labels.get(region);
  if (!own) {
    own = new Map();
    labels.set(region, own);
  }
  if (!own.has(app)) own.set(app, region.concat("/", app));
  return own.get(app);
};

exports.trackedOf = function (name) {
  if (!tracked.has(name)) tracked.set(name, name.toUpperCase());
  track(tracked, name);
  return tracked.get(name);
};
