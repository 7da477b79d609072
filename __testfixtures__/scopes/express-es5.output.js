var express = require('express');
var path = require('path');
var requestScope = require('@unambient/runtime/express').requestScope;

var app = express();

app.set('views', path.join(__dirname, 'views'));
app.use(requestScope({ flag: 'use_request_scopes' }));
app.get('/', function(req, res) {
  res.render('index');
});

module.exports = app;
