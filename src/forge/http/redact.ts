/** Text without the secrets in it, plain or as a header or URL would carry them. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== "")
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")])
    .reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
}
