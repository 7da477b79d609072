'use strict';

const dns = require('dns');
const { registry } = require('@unambient/runtime');

// asked by the tests
const hosts = (module.exports.hosts = registry('hosts', {
    flag: 'use_supervised_registry',
    legacy: new Map(),
})); // unambient: shared-binding

const pending = (exports.pending = registry('pending', {
    flag: 'use_supervised_registry',
    legacy: [],
})); // unambient: shared-binding

const names = (exports.names = {});

let seen = (exports.seen = new Set());

module.exports.remember = function (host, address) {
    hosts.set(host, address);
    names[host] = address;
    seen.add(host);
};

module.exports.forget = function (host) {
    hosts.delete(host);
    delete names[host];
    seen = new Set();
};

module.exports.add = function (job) {
    pending.push(job);
};

module.exports.drop = function (job) {
    pending.splice(pending.indexOf(job), 1);
};

module.exports.find = host => hosts.get(host) || names[host] || seen.has(host) || dns.lookup(host);
