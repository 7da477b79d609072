// A jscodeshift transform that gives one name to another: the least that a rewrite can be.
module.exports = function rename(file, { j }) {
  const root = j(file.source);
  const declarators = root.findVariableDeclarators("cache");
  if (declarators.size() === 0) return undefined;
  declarators.renameTo("renamedCache");
  return root.toSource();
};
