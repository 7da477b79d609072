/**
 * The text as printers expect it, without byte order mark and with plain line ends, and the way back. Line ends that
 * are mixed stay as they are.
 */
export function undress(text: string): {
  readonly plain: string;
  readonly dressed: (text: string) => string;
} {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const body = text.slice(mark.length);
  const isWindows = body.includes("\r\n") && !/[^\r]\n/.test(body);
  return {
    plain: isWindows ? body.replaceAll("\r\n", "\n") : body,
    dressed: (after) => mark + (isWindows ? after.replaceAll(/\r?\n/g, "\r\n") : after),
  };
}
