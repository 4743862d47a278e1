#!/usr/bin/env bash
# Makes the introductions of the coming week and pushes them. Run it in a clone of the repository that holds the data, once
# a week: on Friday afternoon, or early on Monday. Where they were made already it does nothing. It needs jq.
#
#   FOOTBRIDGE             the command                            footbridge
#   FOOTBRIDGE_DATA        the data folder                        data
#   FOOTBRIDGE_BRANCH      the branch that is published           main
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
FOOTBRIDGE=${FOOTBRIDGE:-footbridge}
DATA=${FOOTBRIDGE_DATA:-data}
branch=${FOOTBRIDGE_BRANCH:-main}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=docs/workflows/scripts/keep.sh
. "$here/keep.sh"

# Makes them anew each time that somebody else was faster to push: they follow from the data.
introduce() {
  local attempt round
  for attempt in 1 2 3 4 5 6; do
    start_from_origin
    is_changed=false
    round=$("$FOOTBRIDGE" introductions --data "$DATA" --format json | jq -r .round)
    if [ -e "$DATA/introductions/$round.json" ]; then
      printf 'The introductions of %s were made already.\n' "$round" >"$work/summary"
      return
    fi
    "$FOOTBRIDGE" introductions --data "$DATA" --round "$round" --write >"$work/summary"
    keep "Introduce people to each other in $round"
    if push; then return; fi
    sleep "$((attempt * ${FOOTBRIDGE_PAUSE:-2}))"
  done
  echo 'could not push: somebody else was faster six times, or this token may not push to the branch' >&2
  exit 1
}

introduce
if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "changed=$is_changed" >>"$GITHUB_OUTPUT"; fi
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  { echo '```text' && cat "$work/summary" && echo '```'; } >>"$GITHUB_STEP_SUMMARY"
else
  cat "$work/summary"
fi
