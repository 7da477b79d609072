const cls = require("cls-hooked");
const { namespace } = require("@unambient/runtime");

const jobs = namespace("jobs", {
  flag: "use_async_error_context",
  legacy: cls.createNamespace("jobs"),
}); // unambient: carried-namespace
module.exports.users = namespace("users", {
  flag: "use_async_error_context",
  legacy: cls.createNamespace("users of the application, whose name is rather longer than others are"),
});

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
