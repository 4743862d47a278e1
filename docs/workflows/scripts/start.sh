# Loads how the forge says things. Sourced by take-in.sh and weekly.sh.
# What is set here and read there is set and read by the scripts that load each other.
# shellcheck shell=bash disable=SC2034,SC2154

# Stands above the changes in an issue; the app writes it.
MARKER='<!-- footbridge changes -->'
# Stands in the first line of the weekly issue.
WEEKLY_MARKER='<!-- footbridge weekly -->'

# shellcheck source=docs/workflows/scripts/http.sh
. "$here/http.sh"
case $forge in
  github | gitea) how=forge-github.sh ;;
  gitlab) how=forge-gitlab.sh ;;
  *) echo "FOOTBRIDGE_FORGE is github, gitea or gitlab" >&2 && exit 2 ;;
esac
# shellcheck source=docs/workflows/scripts/forge-github.sh
. "$here/$how"
