# Requests to a forge. Sourced by the other scripts; `api` is the forge's address, `work` a private folder.
#
# What comes back was written by others: it goes into files and through jq, never onto a command line.
# What is set here and read there is set and read by the scripts that load each other.
# shellcheck shell=bash disable=SC2034,SC2154

# Most pages of a list that are asked for.
MOST_PAGES=20

# set_token HEADER: keeps the header that proves who we are in a file, out of the list of processes.
set_token() {
  (umask 077 && printf '%s\nContent-Type: application/json\nAccept: application/json\n' "$1" >"$work/headers")
}

# get PATH: prints the answer. Passing faults are tried again.
get() {
  curl --silent --show-error --fail --max-time 60 --retry 3 --retry-delay "${FOOTBRIDGE_PAUSE:-2}" \
    --header "@$work/headers" "$api$1"
}

# send METHOD PATH FILE: sends a file of JSON. It is sent once, so that nothing is said twice.
send() {
  curl --silent --show-error --fail --max-time 60 --output /dev/null \
    --header "@$work/headers" --request "$1" --data-binary "@$3" "$api$2"
}

# all PATH: prints all pages of a list as one list. PATH has a question mark in it.
all() {
  local page=1 count
  : >"$work/pages"
  while [ "$page" -le "$MOST_PAGES" ]; do
    get "$1&per_page=50&limit=50&page=$page" >"$work/page" || return 1
    count=$(jq 'length' "$work/page") || return 1
    [ "$count" -gt 0 ] || break
    cat "$work/page" >>"$work/pages"
    page=$((page + 1))
    [ "$count" -ge 50 ] || break
  done
  jq --slurp 'add // []' "$work/pages"
}
