let user = "nobody";
let tenant = "none";

export function within(name: string, house: string, work: () => string): string {
  const savedTenant = tenant;
  const savedUser = user;
  user = name;
  tenant = house;
  try {
    return `${work()} after ${savedUser}`;
  } finally {
    user = savedUser;
    tenant = savedTenant;
  }
}

export function timed(name: string, work: () => string): string {
  const before = user;
  user = name;
  const began = Date.now();
  let result = "";
  try {
    result = work();
  } finally {
    user = before;
  }
  return result + String(Date.now() < began);
}

export const who = (): string => `${user} of ${tenant}`;
