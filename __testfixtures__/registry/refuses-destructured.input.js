let { limit } = { limit: 10 };

export function setLimit(next) {
  limit = next;
}

export const getLimit = () => limit;
