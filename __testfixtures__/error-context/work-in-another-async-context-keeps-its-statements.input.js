const { AsyncResource } = require("node:async_hooks");

let current = null;

class Task extends AsyncResource {
  constructor(name) {
    super("Task");
    this.name = name;
  }

  run(work) {
    const last = current;
    current = this;
    try {
      return this.runInAsyncScope(work, this);
    } finally {
      current = last;
    }
  }
}

exports.Task = Task;

exports.name = () => (current === null ? "none" : current.name);
