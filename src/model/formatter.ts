/**
 * A project's formatter: a text as it lays it out, or null for what it leaves alone.
 * @param path relative to the project's root, with `/`
 */
export type Formatter = (path: string, text: string) => Promise<string | null>;
