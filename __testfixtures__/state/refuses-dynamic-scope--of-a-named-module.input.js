let loads = 0;

exports.load = async (file) => {
  loads++;
  return [await eval("import(file)"), loads];
};
