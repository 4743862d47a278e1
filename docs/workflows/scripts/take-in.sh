#!/usr/bin/env bash
# Takes in every change that waits at a forge: open pull requests that add change files, open issues with the marker,
# and change files that were pushed. Run it in a clone of the repository that holds the data.
#
# Each run looks at all of them and not only at what set it off, so that a run that was left out or broke off costs
# nothing. What is taken in is pushed first and answered afterwards; taking in something twice does no harm.
#
#   FOOTBRIDGE             the command                            footbridge
#   FOOTBRIDGE_FORGE       github, gitea or gitlab                github
#   FOOTBRIDGE_REPOSITORY  owner and name (not for GitLab)
#   FOOTBRIDGE_TOKEN       a token that may comment and close
#   FOOTBRIDGE_DATA        the data folder                        data
#   FOOTBRIDGE_BRANCH      the branch that is published           main
#   FOOTBRIDGE_API, FOOTBRIDGE_BOT, FOOTBRIDGE_PROJECT            where the forge is not the usual one
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
FOOTBRIDGE=${FOOTBRIDGE:-footbridge}
DATA=${FOOTBRIDGE_DATA:-data}
branch=${FOOTBRIDGE_BRANCH:-main}
forge=${FOOTBRIDGE_FORGE:-github}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shellcheck source=docs/workflows/scripts/start.sh
. "$here/start.sh"
# shellcheck source=docs/workflows/scripts/judge.sh
. "$here/judge.sh"
# shellcheck source=docs/workflows/scripts/keep.sh
. "$here/keep.sh"

main() {
  has_failed=false
  forge_start
  gather
  take_in_and_push
  answer
  if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "changed=$is_changed" >>"$GITHUB_OUTPUT"; fi
  report
  if [ "$has_failed" = true ]; then exit 1; fi
}

# Fetches everything that waits, each into a folder of its own.
gather() {
  local kind number login detail dir code
  mkdir "$work/items"
  forge_open >"$work/open"
  while IFS=$'\t' read -r kind number login detail; do
    [[ $number =~ ^[0-9]+$ && $detail =~ ^(-|[0-9a-f]{40,64})$ ]] || continue
    dir=$work/items/$kind-$number
    mkdir "$dir"
    printf '%s\n' "$kind" >"$dir/kind"
    printf '%s\n' "$number" >"$dir/number"
    printf '%s\n' "$login" >"$dir/login"
    printf '%s\n' "$detail" >"$dir/detail"
    code=0
    forge_content "$dir" || code=$?
    if [ "$code" = 0 ] && forge_comments "$dir" >"$dir/comments.json"; then
      look_up_answer "$dir"
      continue
    fi
    rm -rf "$dir"
    # 3 stands for one that is not for us.
    if [ "$code" != 3 ]; then
      echo "$kind $number could not be fetched; the next run tries again" >&2
      has_failed=true
    fi
  done <"$work/open"
}

# Takes everything in, anew each time that somebody else was faster to push.
take_in_and_push() {
  local attempt dir
  for attempt in 1 2 3 4 5 6; do
    start_from_origin
    is_changed=false
    : >"$work/summary"
    take_in_pushed
    for dir in "$work"/items/*/; do
      [ -d "$dir" ] || continue
      if alone judge "${dir%/}"; then
        keep "Take in what $(cat "$dir/kind") $(cat "$dir/number") hands in"
      else
        echo "$(cat "$dir/kind") $(cat "$dir/number") was left out" >&2
        rm -f "$dir/answer" "$dir/is-settled"
      fi
    done
    if push; then return; fi
    sleep "$((attempt * ${FOOTBRIDGE_PAUSE:-2}))"
  done
  echo 'could not push: somebody else was faster six times, or this token may not push to the branch' >&2
  exit 1
}

# Says what became of each, where that is new, and closes what nobody has to do anything about any more.
answer() {
  local dir
  for dir in "$work"/items/*/; do
    [ -d "$dir" ] || continue
    dir=${dir%/}
    if [ -s "$dir/answer" ] && ! forge_say "$dir" "$dir/answer"; then
      echo "$(cat "$dir/kind") $(cat "$dir/number") could not be answered; the next run tries again" >&2
      has_failed=true
    elif [ -e "$dir/is-settled" ] && ! forge_close "$dir"; then
      has_failed=true
    fi
  done
}

report() {
  if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    cat "$work/summary" >>"$GITHUB_STEP_SUMMARY"
  else
    cat "$work/summary"
  fi
}

main
