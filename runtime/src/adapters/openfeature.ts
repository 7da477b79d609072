import { parseMode, type FlagMode } from "../flags/flag-mode.ts";
import { sharedState } from "../process/shared-state.ts";

/** The part of an OpenFeature server client that is used. */
export interface FeatureClient {
  getObjectValue(flag: string, fallback: never): Promise<unknown>;
  getStringValue(flag: string, fallback: string): Promise<string>;
  getBooleanValue(flag: string, fallback: boolean): Promise<boolean>;
  addHandler(event: never, handler: () => void): unknown;
  removeHandler?(event: never, handler: () => void): unknown;
}

const CHANGED = ["PROVIDER_READY", "PROVIDER_CONFIGURATION_CHANGED"];
const UNSET = "";

/**
 * Takes the modes of these flags from an OpenFeature client, now and at each change of its configuration. A flag
 * there is a string (`"off"`, `"shadow"`, `"shadow:1%"`, `"on"`, `"25%"`) or a boolean; one that it does not have is
 * left to the flag file.
 * @returns The way to stop.
 */
export async function flagsFromOpenFeature(
  client: FeatureClient,
  names: readonly string[],
): Promise<() => void> {
  const modes = new Map<string, FlagMode | null>();
  const { flags } = sharedState();
  // Facades ask in the middle of an operation and cannot wait: answers are fetched ahead.
  const fetch = async (): Promise<void> => {
    for (const name of names) modes.set(name, await modeFrom(client, name));
    flags.useProvider((name) => modes.get(name) ?? null);
  };
  const again = (): void => void fetch();
  for (const event of CHANGED) client.addHandler(event as never, again);
  await fetch();
  return () => {
    for (const event of CHANGED) client.removeHandler?.(event as never, again);
    flags.useProvider(null);
  };
}

// Clients never throw; a value of another type than asked for gives the fallback.
async function modeFrom(client: FeatureClient, name: string): Promise<FlagMode | null> {
  const text = await client.getStringValue(name, UNSET);
  if (text !== UNSET) return parseMode(text);
  const yes = await client.getBooleanValue(name, false);
  const notNo = await client.getBooleanValue(name, true);
  return yes === notNo ? (yes ? "on" : "off") : null;
}

/** What a resolution says. */
interface Resolution<T> {
  readonly value: T;
  readonly reason: string;
  readonly variant?: string;
  readonly errorCode?: never;
}

/** Our flags as an OpenFeature provider: percentages stick to the evaluation's `targetingKey`. */
export class UnambientProvider {
  readonly metadata = { name: "unambient" } as const;
  readonly runsOn = "server" as const;

  resolveBooleanEvaluation(
    flag: string,
    fallback: boolean,
    context: EvaluationKey,
  ): Promise<Resolution<boolean>> {
    return Promise.resolve(resolve(flag, fallback, context, (path) => path === "on"));
  }

  resolveStringEvaluation(
    flag: string,
    fallback: string,
    context: EvaluationKey,
  ): Promise<Resolution<string>> {
    return Promise.resolve(resolve(flag, fallback, context, (path) => path));
  }

  resolveNumberEvaluation(_flag: string, fallback: number): Promise<Resolution<number>> {
    return Promise.resolve(mismatch(fallback));
  }

  resolveObjectEvaluation<T>(_flag: string, fallback: T): Promise<Resolution<T>> {
    return Promise.resolve(mismatch(fallback));
  }
}

export interface EvaluationKey {
  readonly targetingKey?: string;
}

function resolve<T>(
  flag: string,
  fallback: T,
  { targetingKey }: EvaluationKey,
  valueOf: (path: "off" | "shadow" | "on") => T,
): Resolution<T> {
  const { flags } = sharedState();
  const { mode, source } = flags.resolve(flag);
  if (source === "default") return { value: fallback, reason: "ERROR", errorCode: "FLAG_NOT_FOUND" as never };
  const handle = flags.handle(flag);
  const path = targetingKey === undefined ? handle.path() : handle.pathFor(targetingKey);
  return {
    value: valueOf(path),
    reason: typeof mode === "object" && "percentage" in mode ? "SPLIT" : "STATIC",
    variant: path,
  };
}

function mismatch<T>(fallback: T): Resolution<T> {
  return { value: fallback, reason: "ERROR", errorCode: "TYPE_MISMATCH" as never };
}
