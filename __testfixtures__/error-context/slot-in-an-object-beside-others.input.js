const scope = {
  limit: 10,
  user: null,
};

export function as(user, work) {
  const before = scope.user;
  scope.user = user;
  try {
    return work(scope.limit);
  } finally {
    scope.user = before;
  }
}

export function user() {
  return scope.user;
}
