#!/usr/bin/env node
var app = require('../app');
var http = require('http');
var withRequestScope = require('@unambient/runtime/http').withRequestScope;

var server = http.createServer(withRequestScope(app, { flag: 'use_request_scopes' }));
server.listen(3000);
