# Commits and pushes. Sourced by take-in.sh, in a clone of the repository.
# What is set here and read there is set and read by the scripts that load each other.
# shellcheck shell=bash disable=SC2034,SC2154

start_from_origin() {
  git fetch --quiet origin "$branch"
  git checkout --quiet --force -B "$branch" FETCH_HEAD
  git clean --quiet --force -d -- "$DATA"
}

# keep MESSAGE: commits what the command wrote, if it wrote anything.
keep() {
  git add --all -- "$DATA"
  if ! git diff --cached --quiet; then
    git -c user.name="${FOOTBRIDGE_NAME:-Footbridge}" \
      -c user.email="${FOOTBRIDGE_MAIL:-footbridge@users.noreply.invalid}" \
      commit --quiet --message "$1"
    is_changed=true
  fi
}

# alone COMMAND…: runs it in a shell of its own that stops at the first failure. Where it fails, the data is as before,
# and the others are taken in all the same.
alone() {
  local code
  set +e
  (
    set -e
    "$@"
  )
  code=$?
  set -e
  if [ "$code" != 0 ]; then
    has_failed=true
    git checkout --quiet --force HEAD -- "$DATA"
    git clean --quiet --force -d -- "$DATA"
  fi
  return "$code"
}

# Fails where the branch has moved meanwhile.
push() {
  [ "$is_changed" = true ] || return 0
  git push --quiet origin "HEAD:refs/heads/$branch"
}

# Takes in files that somebody pushed into the folder for changes. The command removes them once a receipt is written.
take_in_pushed() {
  local path login
  for path in "$DATA"/changes/*.json; do
    [ -f "$path" ] || continue
    if ! [[ ${path##*/} =~ ^[0-9A-Za-z._-]+$ ]]; then
      printf -- '- a file in the folder for changes has an odd name and was left there\n' >>"$work/summary"
      continue
    fi
    login=$(forge_pushed_by "$path") || login=
    if ! is_login "$login"; then
      # shellcheck disable=SC2016
      printf -- '- `%s` was left there: the forge does not know who brought it. Somebody has to run `footbridge apply` by hand.\n' "$path" >>"$work/summary"
      continue
    fi
    if alone run "$work/pushed" apply "$path" --into "$DATA" --author "$channel:$login" --format github; then
      cat "$work/pushed" >>"$work/summary"
      keep "Take in ${path##*/}"
    fi
  done
}
