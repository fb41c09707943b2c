#!/usr/bin/env bash
# new-rule.sh GROUP ID [document|corpus|change]: the class, the page, the cases and the line in
# the list of a new rule. GROUP is a package below org.xeptools.rule, ID the name of the fault
# in kebab case. The third argument says what the check looks at: the document alone (the
# default), the tree as well, or base and head.
set -euo pipefail
cd "$(dirname "$0")/../.."
fail() { echo "new-rule.sh: $1" >&2; exit 2; }

[ $# -ge 2 ] || fail "usage: src/build/new-rule.sh GROUP ID [document|corpus|change]"
group=$1 id=$2 sees=${3:-document}
package=src/main/java/org/xeptools/rule/$group
list=$package/${group^}Rules.java
folder=src/main/resources/rules/$id
page=$folder/rule.md
[ -f "$list" ] || fail "there is no group '$group'; the groups are $(cd src/main/java/org/xeptools/rule && echo */ | tr -d /)"
[[ $id =~ ^[a-z]+(-[a-z0-9]+)*$ ]] || fail "'$id' is not in kebab case, like title-in-capitals"
name=$(sed -E 's/(^|-)(.)/\U\2/g' <<< "$id")
[ ! -e "$folder" ] && [ ! -e "$package/$name.java" ] || fail "the rule '$id' exists already"

case $sees in
  document) kind=DocumentRule types="org.xeptools.document.XepDocument" parameters="XepDocument document" ;;
  corpus)
    kind=CorpusRule types="org.xeptools.corpus.Corpus org.xeptools.document.XepDocument"
    parameters="XepDocument document, Corpus corpus"
    ;;
  change) kind=ChangeRule types="org.xeptools.change.Change" parameters="Change change" ;;
  *) fail "a check sees document, corpus or change, not '$sees'" ;;
esac

{
  printf 'package org.xeptools.rule.%s;\n\nimport java.util.stream.Stream;\n' "$group"
  printf 'import %s;\n' $types org.xeptools.finding.Finding "org.xeptools.rule.$kind"
  cat << EOF

/** TODO: the fault, in one sentence. */
final class $name implements $kind {
  @Override
  public Stream<Finding> check($parameters) {
    return Stream.empty();
  }
}
EOF
} > "$package/$name.java"

mkdir "$folder"
cat > "$page" << EOF
---
group: $group
severity: note
summary: TODO: what must hold, one sentence without a full stop
source: TODO: XEP-0001 § Approval Process, say; and its address in the next line, if it has one
url: https://xmpp.org/extensions/xep-0001.html#approval
since: $(sed -n 's|.*<version>\([0-9.]*\).*</version>.*|\1|p' pom.xml | head -n 1)
---
# $id

TODO: what must hold.

## Why

TODO

## How to fix it

TODO
EOF
if [ "$sees" = document ]; then
  cp src/main/resources/rules/missing-anchor/good.xml "$folder/good.xml"
  cp src/main/resources/rules/missing-anchor/good.xml "$folder/bad.xml"
else
  echo "Its cases are small trees: make folders good and bad as src/docs/adding-a-rule.md says."
fi
# The list may be empty, begin on the line of its method, or on the next.
if grep -q '^ *new [A-Z]' "$list"; then
  sed -i -E "0,/^( *)new [A-Z]/s//\\1new $name(),\n&/" "$list"
elif grep -q 'of(new [A-Z]' "$list"; then
  sed -i -E "0,/(of\()(new [A-Z])/s//\\1new $name(), \\2/" "$list"
else
  sed -i -E "0,/List\.of\(\)/s//List.of(new $name())/" "$list"
fi
grep -q "new $name()" "$list" || fail "$list has no list of rules; add new $name() to it by hand"

echo "Written: $package/$name.java, $folder, a line in $list."
echo "Now write the check, the page and bad.xml, and run mvn test -Dtest=RuleFixturesTest,RuleHeadsTest"
echo "-Dxep.expected=write; it writes what is found in bad.xml to bad.expected, for you to read."
