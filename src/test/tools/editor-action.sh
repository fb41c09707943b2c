#!/usr/bin/env bash
# Runs the scripts of the Editor's action for real: a local bare repository stands for the remote,
# and a script that notes its arguments for gh: editor-action.sh JAR
set -euo pipefail
jar=$(readlink -f "$1")
scripts=$(readlink -f "$(dirname "$0")/../../../.github/actions/xep-editor")
sources=$(readlink -f "$(dirname "$0")/../../../xep-sources")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XEP_JAR=$jar GIT_CONFIG_GLOBAL=/dev/null XEP_TODAY=2026-11-20 XEP_LABEL=due XEP_BASE=main GH_TOKEN=tide-token
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@tide.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@tide.example

mkdir "$work/bin"
cat > "$work/bin/gh" <<'GH'
#!/usr/bin/env bash
printf '%q ' "$@" >> "$GH_LOG"
echo >> "$GH_LOG"
GH
chmod +x "$work/bin/gh"
export PATH=$work/bin:$PATH GH_LOG=$work/gh.log
: > "$GH_LOG"

git init -q --bare -b main "$work/remote.git"
git init -q -b main "$work/author"
cd "$work/author"
cp -r "$sources"/. .
git add -A
git commit -qm base
git push -q "$work/remote.git" main
proposal=$(ls inbox/*.xml | head -n 1)

expect() {
  local name=$1 code=$2 words=$3 got=0
  (cd "$work/clone" && "$scripts/act.sh" > "$work/said" 2>&1) || got=$?
  if [ "$got" != "$code" ] || { [ -n "$words" ] && ! grep -qF -- "$words" "$work/said"; }; then
    echo "$name: exit $got, not $code, or no '$words' in:" && cat "$work/said" && exit 1
  fi
  echo "ok: $name"
}
clone() {
  rm -rf "$work/clone" "$work/out"
  git clone -q "file://$work/remote.git" "$work/clone"
}
export XEP_OUT=$work/out

for hostile in 'inbox/$(touch owned).xml' '--help' 'inbox/../xep-9001.xml' "inbox/a.xml
inbox/b.xml" 'inbox/`touch owned`.xml'; do
  clone
  XEP_ACT=accept XEP_DAY=2026-11-18 XEP_EDITOR=ab XEP_FILE=$hostile expect "the file is text" 2 "must be a file of the inbox"
done
XEP_ACT=accept XEP_DAY="2026-11-18; touch owned" XEP_EDITOR=ab XEP_FILE=$proposal expect "the day is text" 2 "must be the day"
XEP_ACT=accept XEP_DAY=2026-11-18 XEP_EDITOR='$(touch owned)' XEP_FILE=$proposal expect "initials are text" 2 "must be the Editor's"
XEP_ACT=announce XEP_BEFORE=--help XEP_AFTER=main expect "commits are commits" 2 "must be commits"
XEP_ACT=push expect "an act is one of four" 2 "must be accept"
[ ! -e "$work/clone/owned" ] || { echo "input was run"; exit 1; }

XEP_ACT=accept XEP_DAY=2027-06-24 XEP_EDITOR=ab XEP_FILE=$proposal expect "a vote in the future is refused" 1 "in the future"
XEP_ACT=accept XEP_DAY=2026-11-18 XEP_EDITOR=ab XEP_FILE=$proposal expect "a ProtoXEP is accepted" 0 ""
grep -q 'Accept' "$XEP_OUT/title" && grep -q 'Approved-By: ' "$XEP_OUT/body.text"
! grep -rq tide-token "$XEP_OUT" "$work/clone/.git" || { echo "the token is in a file"; exit 1; }
(cd "$work/clone" && "$scripts/propose.sh" > /dev/null)
branch=$(cat "$XEP_OUT/branch")
git -C "$work/remote.git" cat-file -e "$branch^{commit}"
grep -q "^pr create --base main --head $branch " "$GH_LOG" || { echo "no pull request"; exit 1; }
! grep -rq tide-token "$work/clone/.git" "$GH_LOG" || { echo "the token is in a file"; exit 1; }
(cd "$work/clone" && "$scripts/propose.sh" | grep -q "already")
echo "ok: the branch and its pull request, once"

before=$(git -C "$work/remote.git" rev-parse main)
git -C "$work/remote.git" update-ref refs/heads/main "$branch"
after=$(git -C "$work/remote.git" rev-parse main)
clone
cat > "$work/author/announce.yaml" <<'YAML'
from: editor@tide.example
roles: {standards: list@tide.example}
YAML
cd "$work/author"
git pull -q "$work/remote.git" main
git add -A
git commit -qm settings
git push -q "$work/remote.git" main
after=$(git rev-parse HEAD)
clone
XEP_ACT=announce XEP_BEFORE=$before XEP_AFTER=$after expect "a push has its mails" 0 "1 mail is in"
grep -q '^Subject: NEW: XEP-' "$XEP_OUT"/*.new.eml

rm -rf "$XEP_OUT"
XEP_ACT=due expect "what is due is a text" 0 ""
(cd "$work/clone" && "$scripts/propose.sh")
grep -q "^issue create " "$GH_LOG" || { echo "no issue"; exit 1; }
rm -rf "$XEP_OUT"
XEP_TODAY=2026-11-20 XEP_ACT=defer XEP_EDITOR=bot expect "deferrals, or nothing to do" 0 ""
(cd "$work/clone" && "$scripts/propose.sh" > /dev/null)
echo "ok: what is due"
