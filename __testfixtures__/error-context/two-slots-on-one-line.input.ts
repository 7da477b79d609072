let user = "nobody";
let tenant = "none";

export function within<Result>(name: string, house: string, work: () => Result): Result {
  const savedUser = user;
  const savedTenant = tenant;
  user = name;
  tenant = house;
  try {
    return work();
  } finally {
    user = savedUser;
    tenant = savedTenant;
  }
}

export function inside(name: string, house: string, work: () => string): string {
  const savedUser = user;
  const savedTenant = tenant;
  user = name;
  // The house comes after whoever lives in it.
  tenant = house;
  try {
    return work();
  } finally {
    user = savedUser;
    tenant = savedTenant;
  }
}

export function listed(names: readonly string[], work: (name: string) => string): readonly string[] {
  return names.map((name) => {
    const saved = user;
    user = name;
    try {
      return work(user);
    } finally {
      user = saved;
    }
  });
}

const jobs = { run: (name: string, job: () => string): string => name + job() };

export function counted(name: string, work: () => string): string {
  return jobs.run(name, () => {
    user = "nobody";
    const saved = tenant;
    tenant = name;
    try {
      return work();
    } finally {
      tenant = saved;
    }
  });
}

export function withLongerNames(
  nameOfTheUserThatIsInside: string,
  nameOfTheHouseThatItIsIn: string,
  workThatIsDoneInside: () => string,
): string {
  const savedUser = user;
  const savedTenant = tenant;
  user = nameOfTheUserThatIsInside;
  tenant = nameOfTheHouseThatItIsIn;
  try {
    return workThatIsDoneInside();
  } finally {
    user = savedUser;
    tenant = savedTenant;
  }
}

export const who = (): string => `${user} of ${tenant}`;
