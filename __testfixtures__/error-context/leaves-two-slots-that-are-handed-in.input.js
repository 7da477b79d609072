exports.within = function (desk, user, tenant, work) {
  const savedUser = desk.user;
  const savedTenant = desk.tenant;
  desk.user = user;
  desk.tenant = tenant;
  try {
    return work(desk);
  } finally {
    desk.user = savedUser;
    desk.tenant = savedTenant;
  }
};

exports.who = (desk) => `${desk.user} of ${desk.tenant}`;
