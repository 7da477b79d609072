import { ForgeError } from "../errors.ts";

export interface RemoteRepository {
  readonly host: string;
  /** `owner/name`, or with subgroups on GitLab. */
  readonly path: string;
  /** https unless the remote itself is plain http, a test server for instance. */
  readonly protocol: "https:" | "http:";
}

/** The first of a remote's URLs that leads to a code host. */
export function hostedRemote(urls: readonly string[]): RemoteRepository {
  const [first = "", ...others] = urls;
  try {
    return parseRemoteUrl(first);
  } catch (error) {
    if (others.length === 0) throw error;
    return hostedRemote(others);
  }
}

/** Reads the URL of a git remote in any of its spellings. Credentials in it are dropped and never shown. */
export function parseRemoteUrl(url: string): RemoteRepository {
  const short = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.+)$/.exec(url);
  if (short !== null && !url.includes("://")) {
    const [, host = "", path = ""] = short;
    return { host, path: cleanPath(path), protocol: "https:" };
  }
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || parsed.hostname === "") throw notHosted(url);
  const isHttp = parsed.protocol === "http:";
  // The port of ssh://host:2222 says nothing about the web.
  const host = /^https?:$/.test(parsed.protocol) ? parsed.host : parsed.hostname;
  return { host, path: cleanPath(parsed.pathname), protocol: isHttp ? "http:" : "https:" };
}

function cleanPath(path: string): string {
  return path
    .replace(/^\/+/, "")
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
}

function notHosted(url: string): ForgeError {
  return new ForgeError(`The remote ${url.replace(/\/\/[^@/]*@/, "//")} is not on a code host.`, {
    code: "remote-not-hosted",
    hint: "Name another remote by --remote, or write the requests as files: `unambient pr --provider files`.",
  });
}
