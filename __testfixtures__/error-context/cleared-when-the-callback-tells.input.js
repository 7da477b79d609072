'use strict';

var currentJob = null;

function run(job, callback) {
  currentJob = job;
  job.work(function (error, result) {
    currentJob = null;
    callback(error, result);
  });
}

function log(text) {
  return (currentJob ? currentJob.name : 'idle') + ': ' + text;
}

module.exports = { run: run, log: log };
