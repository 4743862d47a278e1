#!/usr/bin/env bash
# Writes what wants looking after into one issue, the same every week: what waits for a moderator, what nobody has
# touched for long, and what is wrong with the data. The settings are those of take-in.sh, and
#
#   FOOTBRIDGE_MONTHS      how long is long                       12
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
FOOTBRIDGE=${FOOTBRIDGE:-footbridge}
DATA=${FOOTBRIDGE_DATA:-data}
forge=${FOOTBRIDGE_FORGE:-github}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=docs/workflows/scripts/start.sh
. "$here/start.sh"

# say TITLE ARGUMENTS…: a section with what the command says. Findings are what we are here for, and no failure.
say() {
  local code=0
  printf '\n## %s\n\n' "$1"
  shift
  "$FOOTBRIDGE" "$@" || code=$?
  [ "$code" -le 1 ]
}

forge_start
{
  printf '%s\n' "$WEEKLY_MARKER"
  printf 'This text is written anew every week. Close it when you have done what it says; a new one comes.\n'
  say 'What waits for a moderator' review "$DATA" --format github
  say 'What nobody has touched for long' stale "$DATA" --months "${FOOTBRIDGE_MONTHS:-12}" --format github
  printf '\n## What is wrong with the data\n\n````text\n'
  # shellcheck disable=SC2016
  "$FOOTBRIDGE" check "$DATA" | sed 's/````/` ` ` `/g' || [ "${PIPESTATUS[0]}" -le 1 ]
  printf '````\n'
} >"$work/whole"
# A forge takes about 65,000 characters.
head -c 60000 "$work/whole" >"$work/text"
if ! cmp -s "$work/whole" "$work/text"; then printf '\n````\n… and more.\n' >>"$work/text"; fi
forge_note 'Footbridge: what wants looking after' "$work/text"
