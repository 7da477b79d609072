const listeners = {};

exports.listen = (topic) => {
  listeners[topic] ||= 0;
  listeners[topic] += 1;
  return listeners[topic];
};

exports.close = (topic) => {
  delete listeners[topic];
};
