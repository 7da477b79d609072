#!/usr/bin/env bash
# Runs the migration on the checked-out commit and opens, or updates, one pull request a stage.
set -euo pipefail

arguments=(--yes)
[ -n "${INPUT_STAGES:-}" ] && arguments+=(--stage "$INPUT_STAGES")

# The runner has no identity of its own; one that the workflow configured stays.
git config user.name > /dev/null || git config user.name "github-actions[bot]"
git config user.email > /dev/null || git config user.email "41898282+github-actions[bot]@users.noreply.github.com"

code=0
node "$UNAMBIENT" migrate "${arguments[@]}" || code=$?
# What fits no pull request stands in the reports. They lie in the git folder, which an upload passes over as hidden.
reports="$(git rev-parse --git-path unambient)"
if [ -e "$reports/report.html" ]; then
  mkdir -p "$RUNNER_TEMP/unambient-report"
  cp "$reports"/report.* "$RUNNER_TEMP/unambient-report/"
  echo "reports=$RUNNER_TEMP/unambient-report" >> "$GITHUB_OUTPUT"
fi
# 1: the validation of a stage failed. Its pull request is opened as a draft and says so.
[ "$code" -le 1 ] || exit "$code"
node "$UNAMBIENT" pr --base "${GITHUB_REF_NAME:?}"
exit "$code"
