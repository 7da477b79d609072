const start = { up: "page" };
const local = { up: null, ...start };

export function render(item, work) {
  const before = local.up;
  local.up = item.parent;
  try {
    return work(item);
  } finally {
    local.up = before;
  }
}

export const up = () => local.up;
