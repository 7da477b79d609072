exports.cook = (minutes) => new Promise((resolve) => require("../oven").heat(minutes, resolve));
