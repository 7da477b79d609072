exports.tracer = function () {
  const stack = [];
  return (name, work) => {
    stack.push({ name, startedAt: Date.now() });
    return work().finally(() => stack.pop());
  };
};
