let user = "nobody";
let tenant = "none";

export function within<Result>(name: string, house: string, work: () => Result): Result {
  const savedUser = user;
  const savedTenant = tenant;
  user = name;
  tenant = house;
  try {
    const result = work();
    return result;
  } finally {
    user = savedUser;
    tenant = savedTenant;
  }
}

export const who = (): string => `${user} of ${tenant}`;
