exports.senderTo = (send) => {
  let waiting = [];
  const sender = {
    put(item) {
      if (waiting.push(item) >= 3) sender.flush();
    },
    flush() {
      const batch = waiting;
      waiting = [];
      send(batch);
    },
  };
  return sender;
};
