#!/usr/bin/env bash
# Makes the release of the last commit twice, in two folders, and judges it: equal bytes; the image
# works without Java, unwritable, elsewhere, and as the jar does; what comes with it can be used.
# check-release.sh --once          makes it once, and compares nothing
# check-release.sh target/release  judges the one in that folder
set -euo pipefail
here=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
fail() { echo "FAILED: $1"; exit 1; }

release= folders=("$work/one" "$work/another folder")
case ${1:-} in
"") echo "-- twice the same" ;;
--once) folders=("$work/another folder") ;;
*) release=$(cd "$1" && pwd) ;;
esac
if [ -z "$release" ]; then
  for folder in "${folders[@]}"; do git clone -q "$here" "$folder"; done
  for folder in "${folders[@]}"; do
    (cd "$folder" && src/build/release.sh > "$work/log" 2>&1) || { tail -n 30 "$work/log"; fail "release.sh"; }
    # Java writes no archive of classes twice alike.
    (cd "$folder/target/image"/xep-*-linux-*/ && find . -type f ! -name '*.aot' ! -name '*.jsa' -printf '%m ' -exec sha256sum {} \; | sort -k 3) \
      > "$folder/target/image.txt"
    mkdir "$folder/target/same"
    find "$folder/target/release" -type f ! -name 'xep-*-linux-*' ! -name SHA256SUMS -exec cp {} "$folder/target/same" \;
  done
  diff -r "${folders[0]}/target/same" "${folders[-1]}/target/same" || fail "two runs differ"
  diff "${folders[0]}/target/image.txt" "${folders[-1]}/target/image.txt" || fail "two images differ"
  [ "$(wc -l < "${folders[0]}/target/image.txt")" -gt 50 ] || fail "no image was compared"
  release=${folders[-1]}/target/release
fi
(cd "$release" && sha256sum --check --quiet SHA256SUMS)
[ "$(find "$release" -type f | wc -l)" -eq "$(($(wc -l < "$release/SHA256SUMS") + 1))" ] || fail "a file has no hash"

echo "-- without Java, unwritable, in another folder, as another user"
mkdir "$work/opt"
tar -xzf "$release"/xep-*-linux-*.tar.gz -C "$work/opt"
# A copy that gives every file a time of its own
cp -r "$work"/opt/xep-* "$work/opt/xep"
image=$work/opt/xep
cp -r "$here/xep-sources" "$work/sources"
chmod -R a-w,a+rX "$image"
chmod a+rx "$work" "$work/opt"
as=()
[ "$(id -u)" -ne 0 ] || as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
alone() { "${as[@]}" env -i "XEP_JAVA_OPTS=${options:-}" "$image/bin/xep" "$@"; }
alone --version | grep -q '^libraries .*Saxon-HE\|Saxon-HE' || fail "the version"
options=-Xlog:class+load alone check "$work/sources/xep-9001.xml" > "$work/loaded"
archived=$(grep -c 'source: shared objects file' "$work/loaded")
others=$(grep -c 'org.xeptools.*source: jrt' "$work/loaded" || :)
[ "$archived" -gt 1500 ] && [ "$others" -lt 20 ] || fail "$archived classes from the archive, $others of ours not"
hello='{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
printf 'Content-Length: %d\r\n\r\n%s' "${#hello}" "$hello" | alone lsp > "$work/lsp" || :
grep -q '"completionProvider"' "$work/lsp" || fail "the language server"
mkdir "$work/bin" && ln -s ../opt/xep/bin/xep "$work/bin/xep"
env -i "$work/bin/xep" check "$work/sources/xep-9001.xml" > /dev/null || fail "through a link"

echo "-- as the jar does, on the same JDK"
java=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xss16m -jar "$release/xep.jar")
export SOURCE_DATE_EPOCH=1764374400 XDG_STATE_HOME=$work/state
for command in html pdf epub; do
  "${java[@]}" "$command" -o "$work/jar-$command" "$work/sources"/xep-900?.xml > /dev/null || :
  "$image/bin/xep" "$command" -o "$work/image-$command" "$work/sources"/xep-900?.xml > /dev/null || :
  diff -r "$work/jar-$command" "$work/image-$command" || fail "$command differs"
  [ "$(find "$work/image-$command" -name "*.$command" | wc -l)" -gt 5 ] || fail "no $command"
done
"${java[@]}" build --no-pdf -o "$work/jar-site" "$work/sources" > /dev/null 2>&1
"$image/bin/xep" build --no-pdf -o "$work/image-site" "$work/sources" > /dev/null 2>&1
diff -r -x '.xep*' "$work/jar-site" "$work/image-site" || fail "the site differs"
[ "$("$image/bin/xep" build --no-pdf -o "$work/image-site" "$work/sources" 2>&1 | grep -c 'Nothing has changed')" -gt 0 ] \
  || fail "a second build does its work again"

echo "-- completions"
share=$image/share
bash -c ". '$share/bash-completion/completions/xep'; COMP_WORDS=(xep che) COMP_CWORD=1
  _complete_xep; [ \"\${COMPREPLY[*]}\" = check ]" || fail "bash"
if command -v zsh > /dev/null; then zsh -n "$share/zsh/site-functions/_xep" || fail "zsh"; else echo "SKIPPED: no zsh"; fi
if command -v fish > /dev/null; then
  fish=$share/fish/vendor_completions.d/xep.fish
  fish -c "source '$fish'; complete -C 'xep che'" | grep -q '^check' || fail "fish: commands"
  fish -c "source '$fish'; complete -C 'xep check --form'" | grep -q '^--format' || fail "fish: options"
  fish -c "source '$fish'; complete -C 'xep check --format s'" | grep -q '^sarif' || fail "fish: values"
else
  echo "SKIPPED: no fish"
fi

echo "-- manual pages, licences, bill of materials"
for command in $(sed -n 's/^set -l commands //p' "$share/fish/vendor_completions.d/xep.fish"); do
  [ -f "$share/man/man1/xep-$command.1" ] || fail "no manual page of $command"
done
if command -v groff > /dev/null; then
  for page in "$share"/man/man1/*.1; do
    said=$(groff -man -Tutf8 -ww -z "$page" 2>&1)
    [ -z "$said" ] || fail "$(basename "$page"): $said"
  done
fi
for library in Saxon-HE fop-core picocli org.eclipse.jgit commonmark; do
  grep -q "\"name\" : \"$library\"" "$release/xep.cdx.json" || fail "the bill of materials lacks $library"
  grep -q "^$library [0-9.]" "$release/THIRD-PARTY.txt" || fail "the licences lack $library"
done
echo "ok"
