exports.serve = function (app) {
  let user = null;
  app.addHook("onRequest", async (request) => {
    user = request.user;
  });
  app.addHook("onResponse", async () => {
    user = null;
  });
  return { who: () => user };
};
