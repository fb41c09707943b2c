#!/usr/bin/env bash
# Pushes what act.sh committed to a branch of its own and opens a pull request, or keeps one issue
# with what is due. The only step that has a token (GH_TOKEN), which no argument and no file holds.
set -euo pipefail
: "${XEP_OUT:?}" "${GH_TOKEN:?}"
git_with_token() {
  git -c credential.helper= \
    -c 'credential.helper=!f() { echo username=x-access-token; echo "password=$GH_TOKEN"; }; f' \
    -c core.hooksPath=/dev/null "$@"
}
if [ -f "$XEP_OUT/due.text" ]; then
  number=$(gh issue list --label "$XEP_LABEL" --state open --limit 1 --json number --jq '.[].number')
  if [ -n "$number" ]; then
    gh issue edit "$number" --body-file "$XEP_OUT/due.text"
  else
    gh issue create --title "What is due" --label "$XEP_LABEL" --body-file "$XEP_OUT/due.text"
  fi
fi
[ -f "$XEP_OUT/branch" ] || exit 0
branch=$(cat "$XEP_OUT/branch")
[[ $branch =~ ^xep-[a-z]+-[0-9a-f]{12}$ ]] || { echo "xep-editor: '$branch' is no branch of act.sh" >&2; exit 2; }
if git_with_token ls-remote --exit-code "${XEP_REMOTE:-origin}" "refs/heads/$branch" > /dev/null; then
  echo "the same change is on the branch $branch already"
  exit 0
fi
git_with_token push --quiet "${XEP_REMOTE:-origin}" "HEAD:refs/heads/$branch"
gh pr create --base "$XEP_BASE" --head "$branch" --title "$(cat "$XEP_OUT/title")" --body-file "$XEP_OUT/body.text"
