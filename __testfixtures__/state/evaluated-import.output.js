const { cell } = require("@unambient/runtime");

const chalk = cell("chalk", { flag: "use_scoped_state", legacy: null });
const loads = cell("loads", { flag: "use_scoped_state", legacy: 0 });

exports.load = async (file) => {
  if (!chalk.value) chalk.value = await eval("import('chalk')");
  loads.value++;
  await eval(`import("./setup.mjs")`);
  const loaded = await eval(`import(${JSON.stringify(file + ".mjs")})`);
  return { loaded, chalk: chalk.value, loads: loads.value };
};
