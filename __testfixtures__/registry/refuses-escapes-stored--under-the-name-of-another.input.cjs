'use strict';

const shop = require('./shop');

const hosts = (shop.hosts = new Map());

exports.remember = (host, address) => {
    hosts.set(host, shop.known(address));
};

exports.forget = host => hosts.delete(host);

exports.find = host => hosts.get(host);
