export function render(item, work) {
  const local = { up: null };
  const before = local.up;
  local.up = item.parent;
  try {
    return work(item, () => local.up);
  } finally {
    local.up = before;
  }
}
