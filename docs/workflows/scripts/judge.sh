# What becomes of a pull request or an issue. Who may do what, the command decides. Sourced by take-in.sh.
# What is set here and read there is set and read by the scripts that load each other.
# shellcheck shell=bash disable=SC2034,SC2154

# is_login TEXT: whether a forge could have given this login.
is_login() {
  [[ $1 =~ ^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}(\[bot\])?$ ]]
}

# run FILE ARGUMENTS…: runs the command; what it says goes to FILE. That something was not taken is no failure; that the
# command could not do its work is one, and ends the shell that this runs in.
run() {
  local out=$1 code=0
  shift
  "$FOOTBRIDGE" "$@" >"$out" || code=$?
  if [ "$code" -gt 1 ]; then
    echo "the command could not do its work (exit code $code)" >&2
    exit 1
  fi
}

# hand_in DIR FILE ARGUMENTS…: hands to `footbridge apply` what lies in DIR.
hand_in() {
  local dir=$1 out=$2 into
  shift 2
  into=$(cd "$DATA" && pwd)
  if [ -d "$dir/content" ]; then
    # Within the folder, so that files are named as their author named them.
    (cd "$dir/content" && run "$out" apply --into "$into" "$@" -- *.json)
  else
    run "$out" apply - --into "$into" "$@" <"$dir/body"
  fi
}

# look_up_answer DIR: what we said last, what it was about, and which commands stand below it. Our mark is the end of an
# answer; anything before it may be what others wrote.
look_up_answer() {
  local dir=$1
  {
    # The commit too: one that is put back can be told from one that was never away.
    cat "$dir/detail"
    if [ -d "$dir/content" ]; then (cd "$dir/content" && sha256sum ./*.json); fi
    if [ -f "$dir/body" ]; then sha256sum <"$dir/body"; fi
    if [ -f "$dir/people" ]; then cat "$dir/people"; fi
  } | digest >"$dir/digest"
  jq --arg bot "$bot" '
    [to_entries[] | select(.value.login == $bot) | {at: .key, found: (.value.body | capture("<!-- footbridge answer (?<digest>[0-9a-f]{64}) (?<state>[0-9a-f]{64}) -->\\s*\\z"; "") // empty)}] | last // {}' \
    "$dir/comments.json" >"$dir/last.json"
  jq --raw-output '.found.state // ""' "$dir/last.json" >"$dir/last-state"
  # What a moderator says counts for what our last answer is about, and not where the text was touched afterwards: it may
  # have been another while they looked.
  touch "$dir/edited"
  jq --raw-output --slurpfile last "$dir/last.json" --rawfile digest "$dir/digest" --rawfile edited "$dir/edited" --arg bot "$bot" '
    ($last[0].found.digest // "") as $answered |
    if $answered != ($digest | rtrimstr("\n")) then empty else
      .[$last[0].at + 1:][] | select(.login != $bot and .at > ($edited | rtrimstr("\n"))) |
      (.body | capture("\\A\\s*(?:/|footbridge +)(?<word>approve|refuse|vouch)\\b[: ]*(?<reason>[\\s\\S]*)"; "i") // empty) as $said |
      [.login, ($said.word | ascii_downcase), ($said.reason | .[0:400] | gsub("\\s+"; " ") | @base64)] | @tsv
    end' "$dir/comments.json" >"$dir/commands"
}

digest() {
  sha256sum | cut -c 1-64
}

# judge DIR: has it judged, and writes the answer where there is something new to say.
judge() {
  local dir=$1 login state
  rm -f "$dir/answer" "$dir/is-settled"
  login=$(cat "$dir/login")
  if [ -f "$dir/people" ] || ! is_login "$login"; then
    state=$(digest <"$dir/digest")
    cp "$dir/people" "$dir/words" 2>"$dir/no-people" || echo 'The forge does not say who this is from.' >"$dir/words"
    if [ "$state" != "$(cat "$dir/last-state")" ]; then write_answer "$dir" "$state"; fi
    return
  fi
  hand_in "$dir" "$dir/words" --author "$channel:$login" --format github
  obey "$dir" "$login"
  # Once more without writing, to see where everything stands.
  [ -e "$dir/is-settled" ] || look "$dir" "$login"
  state=$({ cat "$dir/digest" "$dir/stand.json"; if [ -e "$dir/is-settled" ]; then echo settled; fi; } | digest)
  if [ -s "$dir/commands" ] || [ "$state" != "$(cat "$dir/last-state")" ]; then
    what_next "$dir" >>"$dir/words"
    write_answer "$dir" "$state"
  fi
}

# look DIR LOGIN: how each change stands now.
look() {
  local dir=$1
  hand_in "$dir" "$dir/report.json" --author "$channel:$2" --format json --dry-run
  jq --compact-output '[.changes[] | {id, outcome, reason}] + [.unreadable[] | {file, what}]' "$dir/report.json" >"$dir/stand.json"
  if jq --exit-status 'length > 0 and all(.outcome == "already_there" or .outcome == "refused")' "$dir/stand.json" >"$dir/is-done"; then
    : >"$dir/is-settled"
  fi
}

# obey DIR LOGIN: does what people said below our last answer, as far as they may.
obey() {
  local dir=$1 login=$2 by word reason ids
  while IFS=$'\t' read -r by word reason; do
    is_login "$by" || continue
    case $word in
      approve) hand_in "$dir" "$dir/words" --author "$channel:$login" --approved-by "$channel:$by" --format github ;;
      vouch) hand_in "$dir" "$dir/words" --author "$channel:$by" --format github ;;
      refuse)
        look "$dir" "$login"
        reason=$(printf '%s' "$reason" | base64 --decode)
        mapfile -t ids < <(jq --raw-output '.changes[] | select(.outcome == "waiting") | .id' "$dir/report.json")
        [ "${#ids[@]}" -gt 0 ] || continue
        # The command says who may not, and why; that is an answer too.
        if "$FOOTBRIDGE" review "$DATA" --refuse "${ids[@]}" "--reason=${reason:-A moderator turned it down.}" \
          --by "$channel:$by" --format github >"$dir/refused" 2>"$dir/refused-not"; then
          mv "$dir/refused" "$dir/words"
          : >"$dir/is-settled"
          return
        fi
        { echo 'That was not done:' && echo && tr -d '\000-\010\013-\037' <"$dir/refused-not" | head -c 1000 | sed 's/^/    /'; } >"$dir/words"
        ;;
    esac
  done <"$dir/commands"
}

# what_next DIR: what is left to do, and for whom.
what_next() {
  local dir=$1
  has() { jq --exit-status --arg outcome "$1" 'any(.outcome == $outcome)' "$dir/stand.json" >"$dir/has"; }
  echo
  if [ -e "$dir/is-settled" ]; then
    if [ "$(cat "$dir/kind")" = pull ]; then
      echo 'Nothing is left to do, so this is closed. It is not merged: what was taken stands in the data itself.'
    else
      echo 'Nothing is left to do, so this is closed.'
    fi
    return
  fi
  if has waiting; then
    echo "A moderator lets through what waits with a comment \`${say}approve\`, or turns it down with \`${say}refuse\` and the reason, for its author."
  fi
  if has forged; then
    echo "Is it yours? Then your profile does not know this account yet. A moderator who is sure whose it is hands it in for you with a comment \`${say}vouch\`."
  fi
  if jq --exit-status 'length == 0 or any(has("what"))' "$dir/stand.json" >"$dir/has"; then
    echo 'Mend it here, or publish it once more from the app and close this.'
  fi
}

# write_answer DIR STATE
write_answer() {
  {
    cat "$1/words"
    printf '\n<!-- footbridge answer %s %s -->\n' "$(cat "$1/digest")" "$2"
  } >"$1/answer"
}
