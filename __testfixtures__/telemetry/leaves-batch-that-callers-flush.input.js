exports.collectorFor = (sink) => {
  let waiting = [];
  return {
    put(item) {
      waiting.push(item);
      if (waiting.length >= 3) sink.flush();
    },
    take() {
      const batch = waiting;
      waiting = [];
      return batch;
    },
  };
};
