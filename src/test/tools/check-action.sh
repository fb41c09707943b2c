#!/usr/bin/env bash
# Runs the composite actions' scripts for real, a local bare repository standing for the remote:
# check-action.sh JAR
set -euo pipefail
tools=$(readlink -f "$(dirname "$0")")
jar=$(readlink -f "$1")
script=$(readlink -f "$(dirname "$0")/../../../.github/actions/xep-check/check.sh")
sources=$(readlink -f "$(dirname "$0")/../../../xep-sources")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@tide.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@tide.example
export XEP_JAR=$jar GIT_CONFIG_GLOBAL=/dev/null
unset XEP_BASE XEP_TITLE XEP_BASELINE XEP_IGNORE XEP_FORMAT XEP_REVIEW GITHUB_OUTPUT || :

git init -q --bare "$work/remote.git"
git init -q -b main "$work/author"
cd "$work/author"
cp -r "$sources"/. .
: > known-findings.txt
git add -A
git commit -qm base
for i in $(seq 60); do git commit -q --allow-empty -m "step $i"; done
git push -q "$work/remote.git" main
git checkout -q -b change
sed -i "s/ anchor='intro'//" xep-9001.xml
git commit -qam 'Lose an anchor'
for i in $(seq 60); do git commit -q --allow-empty -m "change $i"; done
git push -q "$work/remote.git" change
git checkout -q main
for i in $(seq 60); do git commit -q --allow-empty -m "later $i"; done
git push -q "$work/remote.git" main

expect() {
  local name=$1 code=$2 words=$3
  shift 3
  local got=0
  (cd "$work/clone" && "$script" > "$work/out" 2>&1) || got=$?
  if [ "$got" != "$code" ] || ! grep -qF -- "$words" "$work/out"; then
    echo "$name: exit $got, not $code, or no '$words' in:" && cat "$work/out" && exit 1
  fi
  echo "ok: $name"
}
clone() {
  rm -rf "$work/clone"
  git clone -q --depth 1 --branch "$1" "file://$work/remote.git" "$work/clone"
}

clone change
expect "no base is a clear sentence" 2 "no base"
export XEP_BASE=main XEP_FAIL_ON=warning
expect "a shallow clone is deepened; what the change brings is found" 1 "missing-anchor"
export XEP_BASE=0123456789012345678901234567890123456789
expect "an unknown base is a clear sentence" 2 "cannot be fetched"
export XEP_BASE=main XEP_IGNORE=missing-anchor,dangling-link,change
expect "rules can be left out" 0 "no errors"
unset XEP_IGNORE
clone main
expect "nothing changed" 0 "no errors"
clone change
export XEP_REVIEW=$work/review GITHUB_OUTPUT=$work/outputs
expect "a change can be looked at" 1 "1 document changes"
for part in index.html summary.md review.json xep-9001.changes.html xep-9001.source.html; do
  [ -s "$XEP_REVIEW/$part" ] || { echo "the review has no $part"; exit 1; }
done
grep -qx "review=$XEP_REVIEW" "$GITHUB_OUTPUT" || { echo "the output does not name the review"; exit 1; }
[ -z "$(cd "$work/clone" && git status --porcelain)" ] || { echo "the checkout was written to"; exit 1; }
mkdir -p "$work/taken" && touch "$work/taken/file"
XEP_REVIEW=$work/taken expect "a review that cannot be written is no pass" 2 "not a review of xep"
GITHUB_STEP_SUMMARY=$work/summary XEP_URL=https://tide.example/7 "$(dirname "$script")/link.sh"
grep -qF '(https://tide.example/7)' "$work/summary" || { echo "the summary has no link"; exit 1; }
XEP_TITLE='$(touch owned) --fix `touch owned`'
export XEP_TITLE
expect "a title is text" 1 "missing-anchor"
unset XEP_REVIEW GITHUB_OUTPUT
[ ! -e "$work/clone/owned" ] || { echo "the title was run"; exit 1; }
unset XEP_TITLE
(cd "$work/clone" && echo 'xep-9001.xml missing-anchor #introduction 9' > known-findings.txt)
export XEP_BASELINE=known-findings.txt
expect "the baseline is that of the base" 1 "missing-anchor"
unset XEP_BASELINE

# A pull request of links, in a tree whose baseline knows what it brings.
cd "$work/author"
git checkout -q -b known main
mkdir -p series
git mv xep-9001.xml xep.ent series/
sed -i "s/ anchor='intro'//" series/xep-9001.xml
java -jar "$jar" check --write-baseline series/known.txt series 2> /dev/null
git checkout -q -- series/xep-9001.xml
git add -A
git commit -qm 'What is known'
git push -q "$work/remote.git" known
git checkout -q -b links
git rm -q series/known.txt
echo precious > "$work/precious"
for pid in $(seq 1 300); do ln -s "$work/precious" "series/.xep-baseline-$pid"; done
ln -s "$work/precious" series/known.txt
sed -i "s/ anchor='intro'//" series/xep-9001.xml
git add -A
git commit -qm 'Links'
git push -q "$work/remote.git" links
clone links
export XEP_BASE=known XEP_BASELINE=series/known.txt XEP_PATH=series XEP_IGNORE=change
expect "a baseline in a folder holds for what is in that folder" 0 "no errors"
[ "$(cat "$work/precious")" = precious ] || { echo "the baseline was written through a link"; exit 1; }
[ -z "$(cd "$work/clone" && git status --porcelain)" ] || { echo "the checkout was written to"; exit 1; }
unset XEP_BASELINE XEP_PATH XEP_IGNORE
unset XEP_JAR
export XEP_VERSION=1.0 XEP_SHA256=nonsense
expect "a release is pinned by its hash" 2 "XEP_SHA256"

"$tools/comment-action.sh"
