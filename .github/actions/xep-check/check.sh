#!/usr/bin/env bash
# Checks what the checked-out commit changes since the base of its pull request, and writes a review
# of it if XEP_REVIEW names a folder. Nothing of the checkout is run; all input comes from the
# environment, and the baseline from the base.
set -euo pipefail

fail() {
  echo "xep-check: $1" >&2
  exit 2
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

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

# The base: where the pull request branched off. A checkout of its merge commit has it as the first
# parent; of any other commit it is the merge base, for which a shallow clone is deepened.
base=${XEP_BASE:-}
[ -n "$base" ] || fail "no base; this runs on pull requests, or set XEP_BASE to a commit or branch"
remote=${XEP_REMOTE:-origin}
has() { git cat-file -e "$1^{commit}" 2> /dev/null; }
merge_base() { git merge-base HEAD "$base" 2> /dev/null; }
# What is origin/main here is main there.
has "$base" || git fetch --quiet --no-tags --depth=1 "$remote" "${base#"$remote"/}" \
  || fail "the base $base cannot be fetched from $remote"
has "$base" || base=FETCH_HEAD
base=$(git rev-parse "$base^{commit}")
depth=50
until since=$(merge_base); do
  [ "$(git rev-parse --is-shallow-repository)" = true ] || fail "HEAD and $base have no common commit"
  [ "$depth" -lt 100000 ] || fail "HEAD and $base have no common commit that can be fetched"
  git fetch --quiet --no-tags --deepen="$depth" "$remote" || fail "the history cannot be fetched from $remote"
  git fetch --quiet --no-tags --depth="$depth" "$remote" "$base" || fail "the history of $base cannot be fetched"
  depth=$((depth * 4))
done

# As an array, so that no word of a title is taken for an option.
arguments=(--since "$since" --base "$base" --fail-on "${XEP_FAIL_ON:-error}" --format "${XEP_FORMAT:-text}")
[ -z "${XEP_TITLE:-}" ] || arguments+=("--title=$XEP_TITLE")
[ -z "${XEP_IGNORE:-}" ] || arguments+=(--ignore "$XEP_IGNORE")
if [ -n "${XEP_BASELINE:-}" ]; then
  # Never into the checkout, where a link of the pull request may wait for it.
  git show "$since:$XEP_BASELINE" > "$work/baseline" || fail "$XEP_BASELINE is not in the base"
  arguments+=(--baseline "$work/baseline" --baseline-root "$(dirname "$XEP_BASELINE")")
fi
code=0
xep() { java -XX:TieredStopAtLevel=1 -Xss16m -jar "$jar" "$@"; }
xep check "${arguments[@]}" -- "${XEP_PATH:-.}" || code=$?

# The check decides; a review that cannot be written fails, too, since nobody would miss it.
if [ -n "${XEP_REVIEW:-}" ] && [ "$code" -le 1 ]; then
  shown=0
  titled=()
  [ -z "${XEP_TITLE:-}" ] || titled+=("--title=$XEP_TITLE")
  xep review -o "$XEP_REVIEW" "${titled[@]}" -- "$since" "${XEP_PATH:-.}" >&2 || shown=$?
  [ "$shown" -le 1 ] || exit "$shown"
  [ -z "${GITHUB_OUTPUT:-}" ] || printf 'review=%s\n' "$XEP_REVIEW" >> "$GITHUB_OUTPUT"
fi
exit "$code"
