exports.render = function (root, draw) {
  const slots = { user: null, tenant: null };
  const within = (user, tenant, work) => {
    const saved = { ...slots };
    slots.user = user;
    slots.tenant = tenant;
    try {
      return work();
    } finally {
      Object.assign(slots, saved);
    }
  };
  return draw(root, within, () => slots.user + slots.tenant);
};
