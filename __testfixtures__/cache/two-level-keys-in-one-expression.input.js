const distances = {};

export function distance(from, to) {
  return ((distances[from] ??= {})[to] ??= `${from} to ${to}`);
}

export const isKnown = (from) => from in distances;
