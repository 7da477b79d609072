import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

export interface CacheOptions {
  /** Folder of the cache; made when missing. */
  readonly location: string;
  /** Anything that changes what a scan finds: the tool's version, the configuration. */
  readonly key?: string;
}

/** Counts up whenever summaries or findings of the same text come out otherwise than before. */
const FORMAT = 192;

/** A folder of JSON files that count only for the tool and the configuration that wrote them. */
export class CacheFolder {
  readonly location: string;
  private readonly key: string;

  constructor({ location, key = "" }: CacheOptions) {
    this.location = location;
    this.key = hashOf(`${FORMAT} ${process.versions.node.split(".")[0]} ${key}`);
  }

  pathOf(name: string): string {
    return join(this.location, name);
  }

  /** What was written under that name, or null: a broken or foreign file is no file. */
  read(name: string): unknown {
    try {
      const stored: unknown = JSON.parse(readFileSync(this.pathOf(name), "utf8"));
      const [key, value] = Array.isArray(stored) ? stored : [];
      return key === this.key ? value : null;
    } catch {
      return null;
    }
  }

  /** @throws when the folder cannot be written to */
  write(name: string, value: unknown): void {
    this.replace(name, (draft) => writeFileSync(draft, JSON.stringify([this.key, value])));
  }

  /** The same for what is many numbers: as bytes, which takes a fraction of the time. */
  readBytes(name: string): unknown {
    try {
      const stored: unknown = deserialize(readFileSync(this.pathOf(name)));
      const [key, value] = Array.isArray(stored) ? stored : [];
      return key === this.key ? value : null;
    } catch {
      return null;
    }
  }

  /** @throws when the folder cannot be written to */
  writeBytes(name: string, value: unknown): void {
    this.replace(name, (draft) => writeFileSync(draft, serialize([this.key, value])));
  }

  remove(name: string): void {
    rmSync(this.pathOf(name), { force: true });
  }

  /** Writes by way of a second name, so that a killed run leaves the old file whole. */
  replace(name: string, write: (draft: string) => void): void {
    mkdirSync(this.location, { recursive: true });
    const draft = this.pathOf(`${name}.${process.pid}`);
    write(draft);
    renameSync(draft, this.pathOf(name));
  }
}

export function hashOf(text: string): string {
  return createHash("sha1").update(text).digest("base64url");
}
