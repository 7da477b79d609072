const { AsyncResource } = require("node:async_hooks");
const { context } = require("@unambient/runtime");

const current = context("current", {
  flag: "use_async_error_context",
  legacy: null,
});

class Task extends AsyncResource {
  constructor(name) {
    super("Task");
    this.name = name;
  }

  run(work) {
    const last = current.value;
    current.value = this;
    try {
      return this.runInAsyncScope(work, this);
    } finally {
      current.value = last;
    }
  }
}

exports.Task = Task;

exports.name = () => (current.value === null ? "none" : current.value.name);
