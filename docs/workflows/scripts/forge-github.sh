# How GitHub says things, and Gitea and Forgejo, whose interface is alike. Sourced by the other scripts.
# What is set here and read there is set and read by the scripts that load each other.
# shellcheck shell=bash disable=SC2034,SC2154

# Most files of one pull request that are fetched, and the largest, in bytes.
MOST_FILES=50
LARGEST_FILE=1048576
CHANGE_FILE='/[0-9A-HJKMNP-TV-Z]{26}[.]json$'

forge_start() {
  channel=$forge
  say=/
  if [ "$forge" = github ]; then
    api=${FOOTBRIDGE_API:-https://api.github.com}
    bot=${FOOTBRIDGE_BOT:-github-actions[bot]}
  else
    api=${FOOTBRIDGE_API:?the address of the forge, such as https://git.example/api/v1}
    bot=${FOOTBRIDGE_BOT:?the login that the token belongs to}
  fi
  repository=/repos/${FOOTBRIDGE_REPOSITORY:?owner and name of the repository}
  set_token "Authorization: token ${FOOTBRIDGE_TOKEN:?a token that may write to the repository}"
}

# Prints "kind number login detail" of everything that is open and may be meant for us.
forge_open() {
  all "$repository/pulls?state=open" |
    jq --raw-output --arg branch "$branch" \
      '.[] | select(.base.ref == $branch) | ["pull", .number, .user.login, .head.sha] | @tsv' || return 1
  all "$repository/issues?state=open" |
    jq --raw-output --arg marker "$MARKER" \
      '.[] | select(.pull_request == null and ((.body // "") | contains($marker))) | ["issue", .number, .user.login, "-"] | @tsv'
}

# forge_content DIR: fetches what is handed in. A pull request is not checked out: only files that it adds to the folder
# for changes are read, as text. Fails with 3 where it is not for us; what people have to look at is said in DIR/people.
forge_content() {
  local dir=$1
  if [ "$(cat "$dir/kind")" = issue ]; then issue_content "$dir"; else pull_content "$dir"; fi
}

issue_content() {
  local dir=$1 number editor
  number=$(cat "$dir/number")
  get "$repository/issues/$number" >"$dir/issue.json" || return 1
  jq --join-output '.body // ""' "$dir/issue.json" >"$dir/body"
  # Whoever may write to the repository may also change what another wrote in an issue.
  if [ "$forge" = github ]; then
    jq --null-input --arg repository "$FOOTBRIDGE_REPOSITORY" --argjson number "$number" '
      ($repository / "/") as [$owner, $name] |
      {query: "query($owner:String!,$name:String!,$number:Int!){repository(owner:$owner,name:$name){issue(number:$number){lastEditedAt editor{login}}}}",
       variables: {$owner, $name, $number}}' >"$dir/question"
    curl --silent --show-error --fail --max-time 60 --header "@$work/headers" \
      --data-binary "@$dir/question" "${FOOTBRIDGE_GRAPHQL:-$api/graphql}" >"$dir/editor.json" || return 1
    editor=$(jq --raw-output '.data.repository.issue.editor.login // ""' "$dir/editor.json")
    jq --raw-output '.data.repository.issue.lastEditedAt // ""' "$dir/editor.json" >"$dir/edited"
    if [ -n "$editor" ] && [ "$editor" != "$(cat "$dir/login")" ]; then
      echo 'Somebody else than its author has edited this issue, so that there is no telling whose changes these are.' >"$dir/people"
    fi
  fi
}

pull_content() {
  local dir=$1 number sha files path name
  number=$(cat "$dir/number") sha=$(cat "$dir/detail")
  all "$repository/pulls/$number/files?" >"$dir/files.json" || return 1
  files=$(jq --arg data "$DATA/changes" --arg pattern "$CHANGE_FILE" '
    def ours: (.filename | startswith($data + "/")) and (.filename[($data | length):] | test("^" + $pattern)) and .status == "added";
    if any(ours) | not then "none" elif all(ours) | not then "mixed" else length end' "$dir/files.json") || return 1
  case $files in
    '"none"') return 3 ;;
    '"mixed"')
      echo 'This pull request does more than add change files, so that nothing of it is taken in by itself. Somebody who looks after the site has to look at it.' >"$dir/people"
      return ;;
  esac
  if [ "$forge" = github ]; then
    all "$repository/issues/$number/events?" >"$dir/events.json" || return 1
    jq --raw-output 'map(select(.event == "head_ref_force_pushed") | .created_at) | max // ""' "$dir/events.json" >"$dir/edited"
  fi
  if [ "$files" -gt "$MOST_FILES" ]; then
    echo "More than $MOST_FILES files are not taken in at a time. Put several changes into one file." >"$dir/people"
    return
  fi
  mkdir "$dir/content"
  while IFS= read -r path; do
    name=${path##*/}
    get "$repository/contents/$path?ref=$sha" >"$dir/file.json" || return 1
    if jq --exit-status --argjson most "$LARGEST_FILE" '.type != "file" or .encoding != "base64" or .size > $most' "$dir/file.json" >"$dir/is-odd"; then
      echo "\`$name\` is larger than 1 MB, or no ordinary file." >"$dir/people"
      return
    fi
    jq --raw-output .content "$dir/file.json" | base64 --decode >"$dir/content/$name"
  done < <(jq --raw-output '.[].filename' "$dir/files.json")
}

# forge_comments DIR: prints what was said, earliest first: [{login, body, at}].
forge_comments() {
  all "$repository/issues/$(cat "$1/number")/comments?" | jq 'sort_by(.id) | map({login: .user.login, body: (.body // ""), at: .created_at})'
}

# forge_say DIR FILE: answers.
forge_say() {
  jq --raw-input --slurp '{body: .}' "$2" >"$1/say.json"
  send POST "$repository/issues/$(cat "$1/number")/comments" "$1/say.json"
}

forge_close() {
  echo '{"state":"closed"}' >"$1/close.json"
  send PATCH "$repository/issues/$(cat "$1/number")" "$1/close.json"
}

# forge_pushed_by PATH: prints who brought a file, as it is now, to the branch: who opened its pull request, else the
# commit's author.
forge_pushed_by() {
  local sha login
  get "$repository/commits?path=$1&sha=$branch&limit=1&per_page=1" >"$work/commits" || return 1
  sha=$(jq --raw-output '.[0].sha // "" | select(test("^[0-9a-f]{40,64}$"))' "$work/commits")
  [ -n "$sha" ] || return 0
  login=
  if [ "$forge" = github ]; then
    get "$repository/commits/$sha/pulls" >"$work/pulls" || return 1
    login=$(jq --raw-output 'map(select(.merged_at != null)) | .[0].user.login // ""' "$work/pulls")
  fi
  [ -n "$login" ] || login=$(jq --raw-output '.[0].author.login // ""' "$work/commits")
  printf '%s\n' "$login"
}

# forge_note TITLE FILE: keeps one open issue with this text. It is known by the marker in its first line.
forge_note() {
  local number
  number=$(all "$repository/issues?state=open" | jq --raw-output --arg bot "$bot" --arg marker "$WEEKLY_MARKER" \
    'map(select(.pull_request == null and .user.login == $bot and ((.body // "") | startswith($marker)))) | .[0].number // ""') || return 1
  jq --raw-input --slurp --arg title "$1" '{title: $title, body: .}' "$2" >"$work/note.json"
  if [ -n "$number" ]; then
    send PATCH "$repository/issues/$number" "$work/note.json"
  else
    send POST "$repository/issues" "$work/note.json"
  fi
}
