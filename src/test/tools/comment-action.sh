#!/usr/bin/env bash
# Runs the script of the action that comments for real; a curl of our own stands for GitHub and notes what it is asked.
set -euo pipefail
script=$(readlink -f "$(dirname "$0")/../../../.github/actions/xep-comment/comment.sh")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/site"
sha=0123456789abcdef0123456789abcdef01234567

# Answers from $SITE: pulls, artifacts, zip, comments; writes requests to $SITE/asked.
cat > "$work/bin/curl" << 'CURL'
#!/usr/bin/env bash
set -euo pipefail
method=GET data='' out='' url=${*: -1}
while [ $# -gt 1 ]; do
  case $1 in
    --request) method=$2; shift 2 ;;
    --data) data=${2#@}; shift 2 ;;
    --output) out=$2; shift 2 ;;
    --header) case $2 in @*) grep -q '^Authorization: Bearer secret-token$' "${2#@}" || exit 9 ;; *secret*) exit 9 ;; esac; shift 2 ;;
    --proto | --retry | --max-time | --max-filesize) shift 2 ;;
    *) shift ;;
  esac
done
echo "$method $url" >> "$SITE/asked"
[ -z "$data" ] || cp "$data" "$SITE/sent"
case $url in
  *'/pulls?'*) cat "$SITE/pulls" ;;
  *'/artifacts?'*) cat "$SITE/artifacts" ;;
  */zip) cp "$SITE/zip" "$out" ;;
  *'/comments?'*) cat "$SITE/comments" ;;
  */comments | */comments/*) echo '{}' ;;
  *) exit 22 ;;
esac
CURL
chmod +x "$work/bin/curl"
export SITE=$work/site PATH=$work/bin:$PATH XEP_TOKEN=secret-token GITHUB_REPOSITORY=tide/xeps GITHUB_EVENT_PATH=$work/event
unset XEP_ARTIFACT GITHUB_API_URL GITHUB_SERVER_URL || :

event() {
  jq -n --arg sha "$sha" --arg event "${1:-pull_request}" --arg branch "${2:-change}" '{workflow_run: {id: 77, event: $event,
    head_sha: $sha, head_branch: $branch, head_repository: {owner: {login: "stranger"}}}}' > "$work/event"
}
# pull NUMBER [SHA]
pull() {
  jq -n --argjson number "$1" --arg sha "${2:-$sha}" '[{number: $number, state: "open", head: {sha: $sha}, base: {repo: {full_name: "tide/xeps"}}}]' \
    > "$SITE/pulls"
}
artifact() {
  jq -n --argjson size "${1:-1000}" '{artifacts: [{id: 5, name: "other", expired: false, size_in_bytes: 1},
    {id: 6, name: "xep-review", expired: false, size_in_bytes: $size}]}' > "$SITE/artifacts"
}
# review JSON: what the artifact holds
review() {
  rm -rf "$work/in" "$SITE/zip"
  mkdir "$work/in"
  printf '%s' "$1" > "$work/in/review.json"
  (cd "$work/in" && zip -q "$SITE/zip.zip" review.json && mv "$SITE/zip.zip" "$SITE/zip")
}
fresh() {
  rm -f "$SITE"/*
  event
  pull 12
  artifact
  echo '[]' > "$SITE/comments"
  review '{"version": 1, "errors": 1, "warnings": 0, "notes": 2, "documents": [{"file": "xep-0001.xml", "title": "Tides",
    "what": "revised", "agreement": ["Author"], "errors": 1, "warnings": 0, "notes": 2,
    "requirements": {"MUST NOT": {"came": 2, "went": 1, "reworded": 0}}}], "others": [{"file": "xep.ent", "what": "changed"}]}'
}
# expect NAME CODE REQUEST: the last request must be that one
expect() {
  local got=0 last
  "$script" > "$work/out" 2>&1 || got=$?
  last=$(tail -n 1 "$SITE/asked" 2> /dev/null || :)
  if [ "$got" != "$2" ] || [[ $last != $3 ]]; then
    echo "$1: exit $got, last request '$last':" && cat "$work/out" && exit 1
  fi
  echo "ok: $1"
}
# body PATTERN, or none ! PATTERN
body() { grep -qE -- "$1" <(jq -r .body "$SITE/sent") || { echo "no '$1' in:"; jq -r '.body[0:2000]' "$SITE/sent"; exit 1; }; }
none() { ! grep -qE -- "$1" <(jq -r .body "$SITE/sent") || { echo "'$1' in:"; jq -r '.body[0:2000]' "$SITE/sent"; exit 1; }; }
silent() { ! grep -qE '^(POST|PATCH)' "$SITE/asked" 2> /dev/null || { echo "it wrote a comment"; exit 1; }; }
here=https://api.github.com/repos/tide/xeps

fresh
expect "the first comment is made" 0 "POST $here/issues/12/comments"
body '^<!-- xep-review -->$'
body 'actions/runs/77/artifacts/6'
body '^\| xep-0001.xml<br>Tides \| revised \| Author \| 1 error, 2 notes \| MUST NOT \+2 −1 \|$'
body '^Other files: xep.ent \(changed\).$'

fresh
echo '[{"id": 3, "user": {"login": "stranger", "type": "User"}, "body": "<!-- xep-review --> mine"},
  {"id": 4, "user": {"login": "github-actions[bot]", "type": "Bot"}, "body": "<!-- xep-review -->\nold"}]' > "$SITE/comments"
expect "the next one replaces it, and no stranger's" 0 "PATCH $here/issues/comments/4"

fresh
event push
expect "only runs of pull requests count" 0 ""
fresh
pull 12 ffffffffffffffffffffffffffffffffffffffff
expect "a newer commit waits for its own run" 0 "GET $here/pulls*"
fresh
jq '. + .' "$SITE/pulls" > "$work/twice" && mv "$work/twice" "$SITE/pulls"
expect "of two pull requests none is chosen" 0 "GET $here/pulls*"
fresh
event pull_request 'a&head=evil:b#$(touch owned)'
expect "the branch is a word in an address" 0 "POST *"
grep -qF 'head=stranger%3Aa%26head%3Devil%3Ab%23%24' "$SITE/asked" || { cat "$SITE/asked"; exit 1; }
fresh
echo '{"workflow_run": {"event": "pull_request", "id": "77; touch owned", "head_sha": "x", "head_branch": "b",
  "head_repository": {"owner": {"login": "o"}}}}' > "$work/event"
expect "an odd event is refused" 2 ""
fresh
artifact 999999999999
expect "a huge artifact is left alone" 0 "GET $here/actions/runs/77/artifacts*"
fresh
echo '{"artifacts": []}' > "$SITE/artifacts"
expect "a run without a review says nothing" 0 "GET $here/actions/runs/77/artifacts*"

# The artifact is a stranger's.
for content in '' 'no json' '[]' '{"version": 2}' '"x"' 'null' '{"version": 1' '{"version": 1} {"version": 1}' $'\xff\xfe'; do
  fresh
  review "$content"
  expect "no review in ${content:0:15}" 0 "GET $here/actions/artifacts/6/zip"
  silent
done
fresh
echo 'no zip' > "$SITE/zip"
expect "no zip" 0 "GET $here/actions/artifacts/6/zip"
fresh
head -c 300000000 /dev/zero > "$work/in/review.json"
(cd "$work/in" && zip -q "$SITE/zip.zip" review.json && mv "$SITE/zip.zip" "$SITE/zip")
rm "$work/in/review.json"
expect "a bomb is cut" 0 "GET $here/actions/artifacts/6/zip"
silent
fresh
ln -s /etc/passwd "$work/in/link"
rm "$work/in/review.json" && mv "$work/in/link" "$work/in/review.json"
(cd "$work/in" && zip -qy "$SITE/zip.zip" review.json && mv "$SITE/zip.zip" "$SITE/zip")
expect "a link is no review" 0 "GET $here/actions/artifacts/6/zip"
silent
fresh
review "$(jq -n '{version: 1, number: 99, pull_request: 99, errors: "<b>", warnings: -5, notes: 1e300, documents: [
    {file: "<img src=x>\n# head\n@all", title: "[a](https://evil.example) www.evil.example #1 GH-2 `x` | y \\ ![i](javascript:1)",
     what: {a: 1}, agreement: "x", errors: [], requirements: {"<!-- -->": {came: 1}, MUST: {came: "<b>", went: 3}}},
    {file: ("a" * 100000), title: ("&lt;" * 1000), agreement: ([range(500)] | map("@all"))}, 5, null, "x"], others: {a: 1}}')"
expect "whatever it says is text, and the pull request is GitHub's" 0 "POST $here/issues/12/comments"
none '<img|<b>|^# head|javascript:1\)$|[^\\]\]\(https?:/?/?evil|https://evil|www\.evil|@all|[^&]#1|GH-2'
body '\| MUST \+0 −3 \|$'
[ "$(jq -r '.body | length' "$SITE/sent")" -lt 5000 ] || { echo "the comment is long"; exit 1; }
fresh
review "$(jq -n '{version: 1, documents: [range(900) | {file: ("@[x](y)" * 100), title: ("|" * 500), what: "w"}], others: [range(900) | {file: ("<" * 500)}]}')"
expect "many documents make no long comment" 0 "POST *"
[ "$(jq -r '.body | length' "$SITE/sent")" -lt 65536 ] || { echo "the comment is long"; exit 1; }
body '875 more documents are in the review'
[ ! -e owned ] || { echo "something was run"; exit 1; }
