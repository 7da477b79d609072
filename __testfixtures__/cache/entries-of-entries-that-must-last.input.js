"use strict";

const { Buffers } = require("./buffers");
const { track } = require("./track");

const buffers = new Map();
const labels = new Map();
const tracked = new Map();

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
