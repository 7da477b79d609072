let user = "nobody";
let tenant = "none";

export const houseOf = (name: string): string => `${tenant}/${name}`;

export function within(name: string, work: () => string): string {
  const savedUser = user;
  const savedTenant = tenant;
  user = houseOf(name);
  tenant = name;
  try {
    return work();
  } finally {
    user = savedUser;
    tenant = savedTenant;
  }
}

export const who = (): string => `${user} of ${tenant}`;
