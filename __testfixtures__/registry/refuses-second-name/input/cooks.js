"use strict";

const cooks = (exports.cooks = {});

exports.hire = (name, cook) => {
  cooks[name] = cook;
};

exports.fire = (name) => {
  delete cooks[name];
};

exports.find = (name) => cooks[name];
