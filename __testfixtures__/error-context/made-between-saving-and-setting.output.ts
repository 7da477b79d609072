import { context } from "@unambient/runtime";

export class Trip {
  static current = context<Trip | null>("current", {
    flag: "use_async_error_context",
    legacy: null,
  }); // unambient: shared-binding
  readonly stops: string[] = [];
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  static run<Result>(name: string, work: (trip: Trip) => Result): Result {
    const trip = new Trip(name);
    return Trip.current.run(trip, () => work(trip));
  }
}

const owner = context<Trip | null>("owner", {
  flag: "use_async_error_context",
  legacy: null,
});

export function owned<Result>(name: string, work: () => Result): Result {
  const trip = new Trip(name);
  trip.stops.push("start");
  return owner.run(trip, () => {
    const result = work();
    trip.stops.push("end");
    return result;
  });
}

export function stop(name: string): number {
  owner.value?.stops.push(name);
  return Trip.current.value === null ? 0 : Trip.current.value.stops.push(name);
}

