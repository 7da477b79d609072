const isServer = typeof window === "undefined";
const runningByTenant = isServer ? null : new Map<string, Promise<string>>();

export function run(tenant: string, work: Promise<string>): void {
	runningByTenant?.set(tenant, work);
}

export function stop(tenant: string): void {
	runningByTenant?.delete(tenant);
}

export const isRunning = (tenant: string): boolean => runningByTenant?.has(tenant) === true;
