let user = "nobody";
let tenant = "none";
const told: string[] = [];

const tell = (): number => told.push(`${user} of ${tenant}`);

export function within(name: string, house: string, work: () => string): string {
  const savedUser = user;
  tell();
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

export const who = (): string => `${user} of ${tenant}, ${told.join()}`;
