let loads = 0;

exports.load = async (file) => {
  loads++;
  await eval("import('chalk')");
  return [await eval(`import(${file})`), loads];
};
