'use strict';

const { cell } = require('@unambient/runtime');

const hosts = cell('hosts', {
    flag: 'use_supervised_registry',
    legacy: (exports.hosts ||= new Map()),
});

let latest;
const names = cell('names', {
    flag: 'use_supervised_registry',
    legacy: (latest = new Map()),
});

exports.remember = function (host, address) {
    hosts.value.set(host, address);
    names.value.set(address, host);
};

exports.forget = function (host) {
    names.value.delete(hosts.value.get(host));
    hosts.value.delete(host);
};

exports.find = host => hosts.value.get(host) || names.value.get(host);
exports.isNew = () => latest.size === 0;
