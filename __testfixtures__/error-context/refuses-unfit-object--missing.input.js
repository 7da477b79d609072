const local = {};

export function render(item, work) {
  local.up = item.parent;
  try {
    return work(item);
  } finally {
    local.up = null;
  }
}

export const up = () => local.up;
