export function keep(req, res, next) {
  let user = req.user;
  const clear = () => {
    user = undefined;
  };
  res.on("finish", clear);
  next(() => user);
}
