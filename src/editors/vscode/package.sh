#!/usr/bin/env bash
# Makes xep.vsix in the repository's target folder: installs the locked packages without running
# their scripts, checks the types, compiles, packs. Needs npm. --check stops before packing.
set -euo pipefail
cd "$(dirname "$0")"
root=../../..
work=$root/target/vscode
mkdir -p "$work"
# The packages stand in target, which is kept from one run to the next.
rm -rf "$work/src" "$work/out" "$work/snippets" "$work/schema"
cp -r package.json package-lock.json tsconfig.json language-configuration.json src snippets README.md .vscodeignore "$work/"
cp "$root/LICENSE" "$work/LICENSE"
mkdir "$work/schema"
cp "$root"/src/main/resources/org/xeptools/document/schema/xep.{rnc,xsd} "$work/schema/"
cd "$work"
cmp -s package-lock.json node_modules/.done || {
  npm ci --silent --ignore-scripts --omit=optional --no-audit --no-fund
  cp package-lock.json node_modules/.done
}
node_modules/.bin/tsc
[ "${1:-}" = --check ] || node_modules/.bin/vsce package --allow-missing-repository --out ../xep.vsix > vsce.log || { cat vsce.log; exit 1; }
