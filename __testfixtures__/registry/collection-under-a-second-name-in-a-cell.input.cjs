'use strict';

const hosts = (exports.hosts ||= new Map());

let latest;
const names = (latest = new Map());

exports.remember = function (host, address) {
    hosts.set(host, address);
    names.set(address, host);
};

exports.forget = function (host) {
    names.delete(hosts.get(host));
    hosts.delete(host);
};

exports.find = host => hosts.get(host) || names.get(host);
exports.isNew = () => latest.size === 0;
