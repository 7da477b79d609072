/**
 * A project's formatter: a text as it lays it out, or null for what it leaves alone.
 * @param path relative to the project's root, with `/`
 * @param before the file's text that the tool has made this one of, if it has
 */
export type Formatter = (path: string, text: string, before?: string) => Promise<string | null>;
