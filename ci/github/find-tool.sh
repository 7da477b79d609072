#!/usr/bin/env bash
# Finds the tool: the project's own copy first, so that CI and developers agree; else the action's, built once.
set -euo pipefail

action="$(cd "$(dirname "$0")/../.." && pwd)"
own="$PWD/node_modules/unambient/bin/unambient.js"

if [ -f "$own" ]; then
  tool="$own"
else
  tool="$action/bin/unambient.js"
  if [ ! -f "$action/dist/src/cli/main.js" ]; then
    # npm ci runs the `prepare` script, which builds.
    (cd "$action" && npm ci --no-audit --no-fund) >&2
  fi
fi

echo "Using $tool ($(node "$tool" --version))"
echo "path=$tool" >> "$GITHUB_OUTPUT"
