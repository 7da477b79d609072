'use strict';

var context = require('@unambient/runtime').context;

var currentJob = context('currentJob', {
  flag: 'use_async_error_context',
  legacy: null
}); // unambient: waits-while-set

function run(job, callback) {
  currentJob.value = job;
  job.work(function (error, result) {
    currentJob.value = null;
    callback(error, result);
  });
}

function log(text) {
  return (currentJob.value ? currentJob.value.name : 'idle') + ': ' + text;
}

module.exports = { run: run, log: log };
