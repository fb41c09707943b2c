#!/bin/sh
# Fetches the published series of XEPs for the tests that need real documents, or brings it up to
# date: the newest state without its history, some 20 MB.
# usage: fetch-series.sh [FOLDER]     FOLDER is .series in this checkout if none is named
#   XEP_SERIES_URL       where from (default https://github.com/xsf/xeps.git)
#   XEP_SERIES_REVISION  a branch or tag (default: the main branch there)
# Tests find .series by themselves; for another folder they want -Dxep.corpus=FOLDER.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$here/.series}
url=${XEP_SERIES_URL:-https://github.com/xsf/xeps.git}
revision=${XEP_SERIES_REVISION:-HEAD}

fail() {
  echo "fetch-series: $1" >&2
  exit 2
}

command -v git > /dev/null 2>&1 || fail "git is not installed"
if [ -e "$folder" ]; then
  [ "$(git -C "$folder" config xep.series 2> /dev/null || :)" = true ] && [ -d "$folder/.git" ] \
    || fail "$folder exists and was not made by this script; move it away or name another folder"
  [ -z "$(git -C "$folder" status --porcelain)" ] || fail "$folder has changes; undo or commit them"
  new=$folder
else
  # Made aside, so that tests never find an incomplete series.
  new=$folder.part
  rm -rf "$new"
  git init --quiet "$new"
  git -C "$new" config xep.series true
fi
git -C "$new" fetch --quiet --depth 1 --no-tags "$url" "$revision" \
  || fail "$revision cannot be fetched from $url"
git -C "$new" checkout --quiet --detach FETCH_HEAD
count=$(find "$new" -maxdepth 1 -name 'xep-[0-9][0-9][0-9][0-9].xml' | wc -l)
[ "$count" -gt 0 ] || fail "$url has no series: it has no xep-NNNN.xml"
[ "$new" = "$folder" ] || mv "$new" "$folder"
echo "$folder: $((count)) numbered documents, $(git -C "$folder" log -1 --format='%h of %cs')"
