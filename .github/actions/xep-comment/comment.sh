#!/usr/bin/env bash
# Keeps one comment on the pull request of a finished run (workflow_run). The run may be a stranger's: its artifact is
# data that is believed in nothing but its figures and words, which are cut and escaped. Which pull request it is says
# GitHub, never the artifact. Nothing of the artifact is written to disk but one small file.
set -euo pipefail

readonly MARKER='<!-- xep-review -->' MAX_ZIP=200000000 MAX_JSON=2000000

fail() {
  echo "xep-comment: $1" >&2
  exit 2
}
# Not every run has something to say.
stop() {
  echo "xep-comment: $1" >&2
  exit 0
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The token goes through a file, since others can see arguments.
printf 'Authorization: Bearer %s\n' "${XEP_TOKEN:?}" > "$work/head"
api() {
  curl --fail --silent --show-error --location --proto '=https' --retry 3 --max-time 120 \
    --header @"$work/head" --header 'Accept: application/vnd.github+json' "$@"
}
repository=${GITHUB_REPOSITORY:?}
here=${GITHUB_API_URL:-https://api.github.com}/repos/$repository

# The run, as GitHub tells it.
event() { jq -er "$1" "$GITHUB_EVENT_PATH" 2> /dev/null || fail "the event has no $1; this runs on workflow_run"; }
[ "$(event .workflow_run.event)" = pull_request ] || stop "the run was not for a pull request"
run=$(event .workflow_run.id)
sha=$(event .workflow_run.head_sha)
owner=$(event .workflow_run.head_repository.owner.login)
branch=$(event .workflow_run.head_branch)
[[ $run =~ ^[0-9]+$ && $sha =~ ^[0-9a-f]{40}$ ]] || fail "the event names no run"

# Its pull request: the only open one of that branch whose newest commit is that of the run.
head=$(jq -rn --arg owner "$owner" --arg branch "$branch" '$owner + ":" + $branch | @uri')
api "$here/pulls?state=open&per_page=100&head=$head" > "$work/pulls"
number=$(jq -r --arg sha "$sha" --arg repository "$repository" '
  [.[] | select(.head.sha == $sha and .base.repo.full_name == $repository and .state == "open") | .number]
  | if length == 1 then .[0] else "" end' "$work/pulls")
[[ $number =~ ^[0-9]+$ ]] || stop "no open pull request, or more than one, has the commit $sha as its newest"

# Its review.
api "$here/actions/runs/$run/artifacts?per_page=100" > "$work/artifacts"
artifact=$(jq -r --arg name "${XEP_ARTIFACT:-xep-review}" --argjson limit "$MAX_ZIP" '
  [.artifacts[] | select(.name == $name and .expired == false and .size_in_bytes <= $limit) | .id]
  | last // ""' "$work/artifacts")
[[ $artifact =~ ^[0-9]+$ ]] || stop "the run uploaded no review, or one that is too large"
api --max-filesize "$MAX_ZIP" --output "$work/review.zip" "$here/actions/artifacts/$artifact/zip"
{ unzip -p "$work/review.zip" review.json 2> /dev/null || :; } | head -c "$((MAX_JSON + 1))" > "$work/review.json" || :
[ "$(wc -c < "$work/review.json")" -le "$MAX_JSON" ] || stop "the review's data are too large"

# The comment. Each text is one line of at most 120 characters, and no markup, mention, address or reference.
jq -rs --arg marker "$MARKER" --arg sha "$sha" \
  --arg url "${GITHUB_SERVER_URL:-https://github.com}/$repository/actions/runs/$run/artifacts/$artifact" '
  def text: if type == "string" then .[0:120] else "" end
    | gsub("[\\p{C}\\p{Zl}\\p{Zp}]"; " ")
    | gsub("&"; "&amp;") | gsub("<"; "&lt;") | gsub(">"; "&gt;")
    | gsub("@"; "&#64;&#8203;") | gsub("(?<c>[\\\\`*_\\[\\]|~!$])"; "\\\(.c)")
    | gsub("(?<b>^|[^&])#"; "\(.b)\\#&#8203;")
    | gsub("(?<c>\\b(https?|ftp|www|xmpp|mailto))(?=[:.])"; "\(.c)&#8203;"; "i")
    | gsub("(?<c>\\bGH)(?=-[0-9])"; "\(.c)&#8203;"; "i");
  def number: if type == "number" and . >= 0 and . < 1000000 then floor else 0 end;
  def some($noun): "\(.) \($noun)\(if . == 1 then "" else "s" end)";
  def findings: [((.errors | number | select(. > 0) | some("error")), (.warnings | number | select(. > 0) | some("warning")),
    (.notes | number | select(. > 0) | some("note")))] | if length == 0 then "none" else join(", ") end;
  def list: if type == "array" then . else [] end;
  def requirements: if type == "object" then to_entries else [] end
    | map(select(.key | test("^[A-Z ]{2,20}$")) | select(.value | type == "object"))
    | map("\(.key) +\(.value.came | number) −\(.value.went | number)") | .[0:8] | join(", ");
  if length != 1 or (.[0] | type) != "object" or .[0].version != 1 then error("no review") else .[0] end
  | (.documents | list | map(select(type == "object"))) as $documents
  | (.others | list | map(select(type == "object"))) as $others
  | [$marker,
     "### Review of \($sha[0:8])", "",
     "[Download the review](\($url)) and open its `index.html`: redlines, findings beside the lines, changed pages of the PDFs.", "",
     "\($documents | length | some("document")), new findings: \(findings).", "",
     (if ($documents | length) > 0 then
       "| document | what | agreement of | new findings | requirements |", "|---|---|---|---|---|",
       ($documents[0:25][] | "| \(.file | text)<br>\(.title | text) | \(.what | text) | \([.agreement | list | .[0:6][] | text] | join(", ")) | \(findings) | \(.requirements | requirements) |"),
       (if ($documents | length) > 25 then "", "\(($documents | length) - 25) more documents are in the review." else empty end), ""
      else empty end),
     (if ($others | length) > 0 then
       "Other files: \([$others[0:15][] | "\(.file | text) (\(.what | text))"] | join(", "))\(if ($others | length) > 15 then " and \(($others | length) - 15) more" else "" end).", ""
      else empty end),
     "<sub>The figures come from the run of the pull request itself.</sub>"]
  | join("\n")' "$work/review.json" > "$work/comment" 2> /dev/null || stop "the artifact holds no review"

# One comment: ours is by the workflow's own user and begins with the marker.
known=
for page in 1 2 3 4 5 6 7 8 9 10; do
  api "$here/issues/$number/comments?per_page=100&page=$page" > "$work/comments"
  known=$(jq -r --arg marker "$MARKER" '
    [.[] | select(.user.login == "github-actions[bot]" and .user.type == "Bot" and (.body | startswith($marker))) | .id]
    | first // ""' "$work/comments")
  [ -z "$known" ] && [ "$(jq length "$work/comments")" -eq 100 ] || break
done
jq -n --rawfile body "$work/comment" '{body: $body}' > "$work/request"
if [[ $known =~ ^[0-9]+$ ]]; then
  api --request PATCH --data @"$work/request" "$here/issues/comments/$known" > /dev/null
else
  api --request POST --data @"$work/request" "$here/issues/$number/comments" > /dev/null
fi
echo "xep-comment: pull request $number has its review" >&2
