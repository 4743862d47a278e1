#!/usr/bin/env bash
# Takes in the change files that lie in an inbox, for a site without a forge. Run it every few minutes, by cron:
#
#   */5 * * * *  footbridge-inbox.sh /srv/footbridge
#
# Below the folder that is named:
#   data/                         the data of the site
#   inbox/CHANNEL:LOGIN/FILE      what is handed in, one folder for each sender: inbox/mail:ines@larkfield.example/1.json
#   done/ refused/                where it goes afterwards, with what was said about it in FILE.txt beside it
#   log                           one line for each file
#
# The name of a sender's folder is believed. So only what knows the senders may write there: a mail rule, a receiver
# behind your sign-in, or a share where each person can write to their own folder. Write a file under a name that begins
# with a dot and rename it when it is whole.
#
#   FOOTBRIDGE            the command                                        footbridge
#   FOOTBRIDGE_SENDMAIL   answers senders whose folder begins with mail:, such as "/usr/sbin/sendmail -t"; nobody else
#   FOOTBRIDGE_FROM       the address that answers come from
set -euo pipefail
umask 027
export LC_ALL=C

base=$(cd "${1:?the folder that holds data and inbox}" && pwd)
FOOTBRIDGE=${FOOTBRIDGE:-footbridge}
# Where a file is looked at: out of its sender's reach.
at_work=$base/at-work
said=$(mktemp -d)
trap 'rm -rf "$said"' EXIT
mkdir -p "$base/inbox" "$base/done" "$base/refused" "$at_work"
log() { printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" >>"$base/log"; }

exec 9>"$base/lock"
# An earlier run is still at it; it or the next one takes what is new.
flock --nonblock 9 || exit 0

main() {
  local folder file sender
  # What an interrupted run had begun comes first.
  for folder in "$at_work"/*/ "$base"/inbox/*/; do
    [ -d "$folder" ] && [ ! -L "${folder%/}" ] || continue
    sender=$(basename "$folder")
    if ! is_sender "$sender"; then
      log "left alone: a folder whose name is no CHANNEL:LOGIN"
      continue
    fi
    for file in "$folder"*; do
      if [ -e "$file" ] || [ -L "$file" ]; then take "$sender" "$file"; fi
    done
  done
  find "$at_work" -mindepth 1 -type d -empty -delete
}

is_sender() {
  [[ $1 =~ ^(github|gitlab|gitea|forgejo|mail|person):[A-Za-z0-9_][A-Za-z0-9._@+-]{0,253}$ ]]
}

# take SENDER FILE
take() {
  local sender=$1 file=$2 name code=0 to='done'
  name=${file##*/}
  name=${name//[^A-Za-z0-9._-]/_}
  mkdir -p "$at_work/$sender"
  if [ "$file" != "$at_work/$sender/$name" ]; then mv -f -- "$file" "$at_work/$sender/$name"; fi
  file=$at_work/$sender/$name
  if [ -L "$file" ] || [ ! -f "$file" ]; then
    printf 'This is no ordinary file.\n' >"$said/answer"
    to=refused
  else
    # From where the file lies, so that it is named as its sender named it.
    (cd "$at_work/$sender" && "$FOOTBRIDGE" apply "./$name" --into "$base/data" --author "$sender") \
      >"$said/answer" 2>"$said/errors" || code=$?
    if [ "$code" -gt 1 ]; then
      # The data cannot be read, or another program holds it. The file stays for the next run.
      log "$sender $name could not be looked at: $(head -n 1 "$said/errors" | tr -cd '[:print:]')"
      exit 1
    fi
    # What waits is kept in the data and need not be handed in again.
    if grep -Eq '^(refused|forged|unreadable) ' "$said/answer"; then to=refused; fi
  fi
  mkdir -p "$base/$to/$sender"
  name=$(date -u +%Y%m%dT%H%M%S)-$name
  cp "$said/answer" "$base/$to/$sender/$name.txt"
  # Last, so that a run that breaks off before does it all again; taking in twice does no harm.
  mv -f -- "$file" "$base/$to/$sender/$name"
  log "$sender $name $to: $(tail -n 1 "$base/$to/$sender/$name.txt")"
  reply "$sender" "$base/$to/$sender/$name.txt"
}

# reply SENDER FILE: answers by mail, where that is wanted and the sender has an address.
reply() {
  local address=${1#mail:}
  [ -n "${FOOTBRIDGE_SENDMAIL:-}" ] && [ "$1" = "mail:$address" ] || return 0
  if ! {
    printf 'From: %s\nTo: %s\n' "${FOOTBRIDGE_FROM:?the address that answers come from}" "$address"
    printf 'Subject: Footbridge: what became of your changes\nAuto-Submitted: auto-replied\n'
    printf 'Content-Type: text/plain; charset=utf-8\n\n'
    cat "$2"
  } | $FOOTBRIDGE_SENDMAIL; then
    log "$1 could not be answered"
  fi
}

main
