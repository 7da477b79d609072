export const now = async (): Promise<number> => (await import("./level")).level;
