#!/usr/bin/env bash
# Checks for new ambient state: annotations and summary from one run, SARIF from the other. Ends with the check's code.
set -uo pipefail

arguments=()
[ "${INPUT_STRICT:-false}" = "true" ] && arguments+=(--strict)
[ -n "${INPUT_SINCE:-}" ] && arguments+=(--changed --since "$INPUT_SINCE")

sarif="${RUNNER_TEMP:-/tmp}/unambient.sarif"
node "$UNAMBIENT" check --format sarif ${arguments[@]+"${arguments[@]}"} > "$sarif" 2> "$sarif.log"
code=$?
# 0 and 1 are answers; anything else is a failure of the check itself, and then there is no file to upload.
if [ "$code" -gt 1 ]; then
  cat "$sarif.log" >&2
  exit "$code"
fi

new="$(node -e '
  const [run] = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).runs;
  console.log(run.results.filter((result) => result.baselineState === "new").length);
' "$sarif")"
{
  echo "sarif-file=$sarif"
  echo "new=$new"
} >> "$GITHUB_OUTPUT"

node "$UNAMBIENT" check --format github ${arguments[@]+"${arguments[@]}"}
code=$?
[ "$code" -eq 0 ] || echo "$new new piece(s) of ambient state. Hand the state over, or see: unambient baseline --help"
exit "$code"
