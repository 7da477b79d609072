"use strict";

const rooms = {};
const topics = {};

exports.join = function (room, user) {
  rooms[room] ??= [];
  rooms[room].push(user);
};

exports.leave = function (room, user) {
  if (!rooms[room]) return;
  if (user) rooms[room].splice(rooms[room].indexOf(user), 1);
  else delete rooms[room];
};

exports.listen = function (topic, listener) {
  topics[topic] ||= new Set(); // the first one
  topics[topic].add(listener);
  return topics[topic].size;
};

exports.open = function (room, isPublic) {
  if (isPublic) rooms[room] ??= ["host"];
  else rooms[room] = [];
  return (topics[room] ??= new Set());
};

exports.close = function (room) {
  delete topics[room];
};
