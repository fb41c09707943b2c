#!/bin/sh
# Validates every page of a folder with the Nu HTML checker, in one JVM.
# usage: nu.sh FOLDER     prints errors and warnings (Nu's GNU format); exit 1 if there is one
set -eu
here=$(cd "$(dirname "$0")" && pwd)
lib=$here/../../../target/nu
if [ ! -d "$lib" ]; then
  mvn -B -q -f "$here/nu-pom.xml" dependency:copy-dependencies -DoutputDirectory="$lib.part"
  mv "$lib.part" "$lib"
fi
exec java -Xss16m -cp "$lib/*" nu.validator.client.SimpleCommandLineValidator \
  --skip-non-html --Werror "$1"
