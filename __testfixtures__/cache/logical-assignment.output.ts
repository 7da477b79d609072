import { cache } from "@unambient/runtime";

const upper = cache<string>("upper", { flag: "use_ttl_cache", legacy: {} });

export const toUpper = (text: string): string => upper.get(text) ?? upper.set(text, String(text).toUpperCase());
