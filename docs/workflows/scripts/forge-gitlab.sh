# How GitLab says things. Sourced by the other scripts. Changes are handed in as issues.
# What is set here and read there is set and read by the scripts that load each other.
# shellcheck shell=bash disable=SC2034,SC2154

forge_start() {
  channel=gitlab
  # A line that begins with a slash is an order to GitLab itself.
  say='footbridge '
  api=${FOOTBRIDGE_API:-${CI_API_V4_URL:-https://gitlab.com/api/v4}}
  repository=/projects/${FOOTBRIDGE_PROJECT:-${CI_PROJECT_ID:?the number of the project}}
  set_token "PRIVATE-TOKEN: ${FOOTBRIDGE_TOKEN:?a project access token}"
  get /user >"$work/user" || return 1
  bot=$(jq --raw-output .username "$work/user")
}

forge_open() {
  all "$repository/issues?state=opened&order_by=updated_at" |
    jq --raw-output --arg marker "$MARKER" \
      '.[] | select((.description // "") | contains($marker)) | ["issue", .iid, .author.username, "-"] | @tsv'
}

forge_content() {
  local dir=$1
  get "$repository/issues/$(cat "$dir/number")" >"$dir/issue.json" || return 1
  jq --join-output '.description // ""' "$dir/issue.json" >"$dir/body"
  # Others may edit a description. GitLab notes who did, and when.
  all "$repository/issues/$(cat "$dir/number")/notes?sort=asc&order_by=created_at" >"$dir/notes.json" || return 1
  jq --raw-output '[.[] | select(.system and (.body | startswith("changed the description"))) | .updated_at // .created_at] | max // ""' \
    "$dir/notes.json" >"$dir/edited"
  if jq --exit-status --rawfile login "$dir/login" \
    'any(.system and (.body | startswith("changed the description")) and .author.username != ($login | rtrimstr("\n")))' \
    "$dir/notes.json" >"$dir/is-edited"; then
    echo 'Somebody else than its author has edited this issue, so that there is no telling whose changes these are.' >"$dir/people"
  fi
}

forge_comments() {
  jq 'map(select(.system | not)) | sort_by(.id) | map({login: .author.username, body: (.body // ""), at: .created_at})' "$1/notes.json"
}

forge_say() {
  jq --raw-input --slurp '{body: .}' "$2" >"$1/say.json"
  send POST "$repository/issues/$(cat "$1/number")/notes" "$1/say.json"
}

forge_close() {
  echo '{"state_event":"close"}' >"$1/close.json"
  send PUT "$repository/issues/$(cat "$1/number")" "$1/close.json"
}

# GitLab's commits name a mail address that nobody has checked, so that files in the folder for changes wait for people.
forge_pushed_by() {
  :
}

forge_note() {
  local number
  number=$(all "$repository/issues?state=opened" | jq --raw-output --arg bot "$bot" --arg marker "$WEEKLY_MARKER" \
    'map(select(.author.username == $bot and ((.description // "") | startswith($marker)))) | .[0].iid // ""') || return 1
  jq --raw-input --slurp --arg title "$1" '{title: $title, description: .}' "$2" >"$work/note.json"
  if [ -n "$number" ]; then
    send PUT "$repository/issues/$number" "$work/note.json"
  else
    send POST "$repository/issues" "$work/note.json"
  fi
}
