const { AsyncResource } = require("node:async_hooks");

class Task extends AsyncResource {
  constructor(name) {
    super("Task");
    this.name = name;
    this.isRunning = false;
  }

  run(work) {
    this.isRunning = true;
    try {
      return this.runInAsyncScope(work, this);
    } finally {
      this.isRunning = false;
    }
  }
}

exports.Task = Task;
