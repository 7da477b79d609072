const STAGE_FLAGS: Readonly<Record<string, readonly string[]>> = {
  enforce: ["enforce_no_ambient_state"],
  registry: ["use_supervised_registry"],
  cache: ["use_ttl_cache"],
  "error-context": ["use_async_error_context"],
  telemetry: ["use_telemetry_server", "use_scoped_spans"],
  state: ["use_scoped_state"],
  scopes: ["use_request_scopes"],
};

/**
 * The flags that gate a stage of a migration.
 * @throws RangeError for a name that is no stage.
 */
export function flagsOfStage(stage: string): readonly string[] {
  const flags = STAGE_FLAGS[stage];
  if (flags === undefined)
    throw new RangeError(
      `There is no stage "${stage}"; the stages are ${Object.keys(STAGE_FLAGS).join(", ")}.`,
    );
  return flags;
}
