const { context } = require("@unambient/runtime");

const reader = context("reader", {
  flag: "use_async_error_context",
  legacy: null,
});

class Store {
  constructor() {
    this.reads = 0;
  }

  read(name) {
    return reader.run(name, () => {
      this.reads += arguments.length;
      return `${reader.value} ${this.reads}`;
    });
  }
}

const store = new Store();

exports.read = (name) => store.read(name);
exports.reader = () => reader.value;
