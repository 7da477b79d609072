/** What a promise is asked for that is to be done when it settles. */
export const FOLLOW_UPS: ReadonlySet<string> = new Set(["then", "catch", "finally"]);
