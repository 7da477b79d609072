/** Parses JSON with comments and trailing commas, as in tsconfig.json; null when it is not that either. */
export function readLooseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return parseWithoutComments(text);
  }
}

function parseWithoutComments(text: string): unknown {
  const TOKENS = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  const bare = text.replace(/^\uFEFF/, "").replace(TOKENS, (token) => (token.startsWith('"') ? token : " "));
  const closed = bare.replace(
    /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g,
    (_, string: string | undefined) => string ?? "",
  );
  try {
    return JSON.parse(closed);
  } catch {
    return null;
  }
}
