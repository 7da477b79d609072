let chalk = null;
let loads = 0;

exports.load = async (file) => {
  if (!chalk) chalk = await eval("import('chalk')");
  loads++;
  await eval(`import("./setup.mjs")`);
  const loaded = await eval(`import(${JSON.stringify(file + ".mjs")})`);
  return { loaded, chalk, loads };
};
