// Asks for the session as soon as it is told how.
module.exports = (session) => {
  const kept = session();
  return (name) => kept.runAndReturn(() => {
    kept.set("name", name);
    return kept.get("name");
  });
};
