import { context } from "@unambient/runtime";

const user = context("user", { flag: "use_async_error_context", legacy: "nobody" });
const tenant = context("tenant", { flag: "use_async_error_context", legacy: "none" });

export function within<Result>(name: string, house: string, work: () => Result): Result {
  return user.run(name, () => tenant.run(house, () => work()));
}

export function inside(name: string, house: string, work: () => string): string {
  return user.run(name, () => {
    const savedTenant = tenant.value;
    // The house comes after whoever lives in it.
    return tenant.entering(house, () => {
      try {
        return work();
      } finally {
        tenant.value = savedTenant;
      }
    });
  });
}

export function listed(names: readonly string[], work: (name: string) => string): readonly string[] {
  return names.map((name) => {
    return user.run(name, () => work(user.value));
  });
}

const jobs = { run: (name: string, job: () => string): string => name + job() };

export function counted(name: string, work: () => string): string {
  return jobs.run(name, () => {
    user.value = "nobody";
    return tenant.run(name, () => work());
  });
}

export function withLongerNames(
  nameOfTheUserThatIsInside: string,
  nameOfTheHouseThatItIsIn: string,
  workThatIsDoneInside: () => string,
): string {
  return user.run(nameOfTheUserThatIsInside, () => {
    return tenant.run(nameOfTheHouseThatItIsIn, () => workThatIsDoneInside());
  });
}

export const who = (): string => `${user.value} of ${tenant.value}`;
