#!/usr/bin/env bash
# Puts the app and the data together into a folder to publish: site.sh APP DATA OUT
#
# Change files that nobody has applied and hidden files stay out; receipts go along, as the app asks for them.
set -euo pipefail

app=$1 data=$2 out=$3
if [ -e "$out" ]; then echo "$out is there already; name a new folder" >&2 && exit 2; fi
for file in "$app/index.html" "$data/site.json"; do
  if [ ! -f "$file" ]; then echo "there is no $file" >&2 && exit 2; fi
done
mkdir -p "$out"
cp -R "$app/." "$out"
rm -rf "$out/data"
cp -R "$data" "$out/data"
rm -rf "$out/data/changes"
find "$out/data" -name '.*' -prune -exec rm -rf {} +
