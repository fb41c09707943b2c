#!/usr/bin/env bash
# fuzz.sh [--seed N] [--count N] [--seconds N] [--case N] [--pdf-every N] [--file FILE]: mutants of real
# documents, settings and histories through the whole program, after `mvn test-compile` or more.
# Seconds are of CPU time. What fails is in target/fuzz; the exit code is 1 then.
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ -f target/test-classpath ] || { echo "fuzz.sh: run mvn test-compile first" >&2; exit 2; }
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xss16m -Xmx1500m -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC \
  -XX:TieredStopAtLevel=1 \
  -cp "target/test-classes:target/classes:$(cat target/test-classpath)" org.xeptools.fuzz.Fuzz "$@"
