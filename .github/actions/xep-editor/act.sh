#!/usr/bin/env bash
# Does one of an Editor's acts in the checkout and commits it, or writes mails or what is due. It
# needs no token and pushes nothing. All input comes from the environment and is never run:
# XEP_ACT is accept, defer, announce or due; XEP_OUT is the folder for what the next step needs.
set -euo pipefail

fail() {
  echo "xep-editor: $1" >&2
  exit 2
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: "${XEP_OUT:?}"
mkdir -p "$XEP_OUT"

# The program: a pinned release, or a jar that is there already (XEP_JAR).
jar=${XEP_JAR:-}
if [ -z "$jar" ]; then
  [[ ${XEP_VERSION:-} =~ ^[0-9A-Za-z.-]+$ ]] || fail "XEP_VERSION must name a release, such as 0.1.0"
  [[ ${XEP_SHA256:-} =~ ^[0-9a-f]{64}$ ]] || fail "XEP_SHA256 must be the hash of that release's xep.jar"
  jar=$work/xep.jar
  curl --fail --silent --show-error --location --proto '=https' --retry 3 \
    --output "$jar" "$XEP_RELEASES/v$XEP_VERSION/xep.jar" || fail "release $XEP_VERSION cannot be had"
  echo "$XEP_SHA256  $jar" | sha256sum --check --quiet || fail "xep.jar is not what sha256 says"
fi
xep() { java -XX:TieredStopAtLevel=1 -Xss16m -jar "$jar" "$@"; }

day='^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
[[ ${XEP_TODAY:=$(date -u +%F)} =~ $day ]] || fail "XEP_TODAY must be a day, such as 2026-06-30"
export GIT_AUTHOR_NAME=${GIT_AUTHOR_NAME:-XEP Editor} GIT_COMMITTER_NAME=${GIT_COMMITTER_NAME:-XEP Editor}
export GIT_AUTHOR_EMAIL=${GIT_AUTHOR_EMAIL:-editor@localhost} GIT_COMMITTER_EMAIL=${GIT_COMMITTER_EMAIL:-editor@localhost}

act() {
  [[ ${XEP_EDITOR:-} =~ ^[0-9A-Za-z.-]{1,12}$ ]] || fail "XEP_EDITOR must be the Editor's initials"
  before=$(git rev-parse HEAD)
  xep "$@" --editor "$XEP_EDITOR" --today "$XEP_TODAY" --yes --commit --format json > "$work/acts.json" || {
    code=$?
    cat "$work/acts.json" >&2
    exit "$code"
  }
  after=$(git rev-parse HEAD)
  if [ "$before" = "$after" ]; then
    echo "nothing to do"
    exit 0
  fi
  xep check --since "$before" --fail-on warning --today "$XEP_TODAY" .
  # The text of the pull request; what comes from a document stays in a block of code.
  git log -1 --format=%s "$after" > "$XEP_OUT/title"
  {
    echo "Made by \`xep $1\`. After a conflict, close this and run it again; do not edit it."
    echo
    echo '````text'
    git log --reverse --format='%s%n%n%b' "$before..$after" | tr -d '`\000'
    git diff --stat "$before" "$after" | tr -d '`'
    echo '````'
  } > "$XEP_OUT/body.text"
  echo "xep-$1-$(git rev-parse --short=12 "$after^{tree}")" > "$XEP_OUT/branch"
}

case ${XEP_ACT:-} in
  accept)
    [[ ${XEP_FILE:-} =~ ^inbox/[0-9A-Za-z][0-9A-Za-z._-]*\.xml$ ]] || fail "XEP_FILE must be a file of the inbox, such as inbox/tides.xml"
    [[ ${XEP_DAY:-} =~ $day ]] || fail "XEP_DAY must be the day of the vote, such as 2026-06-24"
    act accept "$XEP_FILE" --approved "$XEP_DAY"
    ;;
  defer) act defer --due ;;
  announce)
    [[ ${XEP_BEFORE:-} =~ ^[0-9a-f]{40,64}$ && ${XEP_AFTER:-} =~ ^[0-9a-f]{40,64}$ ]] || fail "XEP_BEFORE and XEP_AFTER must be commits"
    xep announce "$XEP_BEFORE..$XEP_AFTER" -o "$XEP_OUT"
    ;;
  due) xep due --format github --today "$XEP_TODAY" > "$XEP_OUT/due.text" ;;
  *) fail "XEP_ACT must be accept, defer, announce or due" ;;
esac
