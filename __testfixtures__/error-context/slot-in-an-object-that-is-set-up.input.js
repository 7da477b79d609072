const owner = {
  current: null,
  limit: 1,
};

owner.limit = 5;

export function run(name, work) {
  const before = owner.current;
  owner.current = name;
  try {
    return work(owner.limit);
  } finally {
    owner.current = before;
  }
}

export function now() {
  return owner.current;
}
