const cls = require("cls-hooked");

const jobs = cls.createNamespace("jobs");
module.exports.users = cls.createNamespace("users of the application, whose name is rather longer than others are");

exports.run = function (job) {
  const seen = [];
  jobs.run(() => {
    jobs.set("job", job);
    jobs.run(() => {
      seen.push(jobs.get("job"), jobs.set("job", "inner"));
    });
    seen.push(jobs.get("job"));
  });
  return seen;
};

exports.job = () => jobs.get("job");
