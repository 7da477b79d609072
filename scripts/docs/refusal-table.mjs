/**
 * Why something is left alone, by code.
 *
 * @param {Readonly<Record<string, { message: string, hint: string }>>} refusals
 */
export function refusalTable(refusals) {
  const rows = Object.entries(refusals).map(
    ([code, { message, hint }]) => `| \`${code}\` | ${cell(message)} | ${cell(hint)} |`,
  );
  return ["| code | what it means | what to do |", "| --- | --- | --- |", ...rows].join("\n");
}

function cell(text) {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
