exports.guide = function guide() {
  let trip = null;
  return {
    guided(name, work) {
      const before = trip;
      const made = { name, stops: [] };
      trip = made;
      try {
        return work();
      } finally {
        trip = before;
      }
    },
    where: () => trip,
  };
};
