'use strict';

const { cell } = require('@unambient/runtime');

const hosts = (exports.hosts ||= new Map());

let latest;
const names = cell('names', {
    flag: 'use_supervised_registry',
    legacy: (latest = new Map()),
});

exports.remember = function (host, address) {
    hosts.set(host, address);
    names.value.set(address, host);
};

exports.forget = function (host) {
    names.value.delete(hosts.get(host));
    hosts.delete(host);
};

exports.find = host => hosts.get(host) || names.value.get(host);
exports.isNew = () => latest.size === 0;
