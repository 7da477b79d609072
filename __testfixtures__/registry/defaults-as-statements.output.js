"use strict";

const { dictionary } = require("@unambient/runtime");

const rooms = dictionary("rooms", {
  flag: "use_supervised_registry",
  legacy: {},
});
const topics = dictionary("topics", {
  flag: "use_supervised_registry",
  legacy: {},
});

exports.join = function (room, user) {
  if (rooms.get(room) == null) rooms.set(room, []);
  rooms.get(room).push(user);
};

exports.leave = function (room, user) {
  if (!rooms.get(room)) return;
  if (user) rooms.get(room).splice(rooms.get(room).indexOf(user), 1);
  else rooms.delete(room);
};

exports.listen = function (topic, listener) {
  if (!topics.get(topic)) topics.set(topic, new Set()); // the first one
  topics.get(topic).add(listener);
  return topics.get(topic).size;
};

exports.open = function (room, isPublic) {
  if (isPublic) rooms.get(room) ?? rooms.set(room, ["host"]);
  else rooms.set(room, []);
  return topics.get(room) ?? topics.set(room, new Set());
};

exports.close = function (room) {
  topics.delete(room);
};
