interface Guide {
  trip: string | null;
}

export function guided<Result>(guide: Guide, name: string, work: () => Result): Result {
  const before = guide.trip;
  const trip = name.trim();
  guide.trip = trip;
  try {
    return work();
  } finally {
    guide.trip = before;
  }
}
