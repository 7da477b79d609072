'use strict';

const dns = require('dns');
const { cell, registry } = require('@unambient/runtime');

// asked by the tests
const hosts = (module.exports.hosts = registry('hosts', {
    flag: 'use_supervised_registry',
    legacy: new Map(),
})); // unambient: shared-binding

const pending = (exports.pending = registry('pending', {
    flag: 'use_supervised_registry',
    legacy: [],
})); // unambient: shared-binding

const names = cell('names', { flag: 'use_supervised_registry', legacy: (exports.names = {}) }); // unambient: shared-binding

const seen = cell('seen', { flag: 'use_supervised_registry', legacy: (exports.seen = new Set()) }); // unambient: shared-binding

module.exports.remember = function (host, address) {
    hosts.set(host, address);
    names.value[host] = address;
    seen.value.add(host);
};

module.exports.forget = function (host) {
    hosts.delete(host);
    delete names.value[host];
    seen.value = new Set();
};

module.exports.add = function (job) {
    pending.push(job);
};

module.exports.drop = function (job) {
    pending.splice(pending.indexOf(job), 1);
};

module.exports.find = host => hosts.get(host) || names.value[host] || seen.value.has(host) || dns.lookup(host);
