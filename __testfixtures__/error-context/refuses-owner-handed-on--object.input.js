const local = { up: null };

export function render(item, work) {
  const before = local.up;
  local.up = item.parent;
  try {
    return work(item, local);
  } finally {
    local.up = before;
  }
}

export const up = () => local.up;
