import { cell } from "@unambient/runtime";

const upper = cell<Record<string, string>>("upper", { flag: "use_ttl_cache", legacy: {} });

export const toUpper = (text: string): string => (upper.value[text] ??= String(text).toUpperCase());
