'use strict';

function runner(work) {
  var currentJob = null;

  return {
    run: function (job, callback) {
      currentJob = job;
      work(job, function (error) {
        currentJob = null;
        callback(error);
      });
    },
    name: function () {
      return currentJob && currentJob.name;
    },
  };
}

module.exports = runner;
