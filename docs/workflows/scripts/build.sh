#!/usr/bin/env bash
# Builds app and command from a commit of Footbridge into the folder built: FOOTBRIDGE_SOURCE is what git clones,
# FOOTBRIDGE_COMMIT the commit in full. Needs Rust and Node 20 or newer.
set -euo pipefail

if ! [[ ${FOOTBRIDGE_COMMIT:-} =~ ^[0-9a-f]{40}$ ]]; then
  echo 'FOOTBRIDGE_COMMIT is not a commit in full (40 digits)' >&2
  exit 2
fi
rm -rf source built
git clone --quiet --no-checkout -- "${FOOTBRIDGE_SOURCE:?what git clones}" source
git -C source checkout --quiet --detach "$FOOTBRIDGE_COMMIT"
(cd source && cargo xtask build && cargo build --release --locked -p footbridge-cli)
mkdir built
cp -R source/dist built/app
# Last, as the next run takes it for a sign that all is there.
cp source/target/release/footbridge built/footbridge
