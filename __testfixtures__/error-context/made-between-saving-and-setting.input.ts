export class Trip {
  static current: Trip | null = null;
  readonly stops: string[] = [];
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  static run<Result>(name: string, work: (trip: Trip) => Result): Result {
    const outer = Trip.current;
    const trip = new Trip(name);
    Trip.current = trip;
    try {
      return work(trip);
    } finally {
      Trip.current = outer;
    }
  }
}

let owner: Trip | null = null;

export function owned<Result>(name: string, work: () => Result): Result {
  const before = owner;
  const trip = new Trip(name);
  trip.stops.push("start");
  try {
    owner = trip;
    const result = work();
    trip.stops.push("end");
    return result;
  } finally {
    owner = before;
  }
}

export function stop(name: string): number {
  owner?.stops.push(name);
  return Trip.current === null ? 0 : Trip.current.stops.push(name);
}

