#!/bin/sh
# Validates EPUBs with EPUBCheck, in one JVM.
# usage: epubcheck.sh FOLDER|FILE...     prints faults with files; exit 1 if there is one
set -eu
here=$(cd "$(dirname "$0")" && pwd)
lib=$here/../../../target/epubcheck
if [ ! -d "$lib" ]; then
  mvn -B -q -f "$here/epubcheck-pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$lib.part"
  mv "$lib.part" "$lib"
fi
exec java -Xss16m -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -cp "$lib/*" "$here/Epubcheck.java" "$@"
