#!/usr/bin/env bash
# Makes what a release consists of, in target/release: xep.jar, an image of xep that needs no Java,
# completions and manual pages, the licences, the bill of materials, and the hashes of all these.
# Two runs on one commit with one JDK give equal bytes, but for the archives of classes in the image,
# which no Java writes twice alike (src/docs/decisions/0015).
# Usage: src/build/release.sh [image]     image: only the image, for a second system
set -euo pipefail
cd "$(dirname "$0")/../.."
home=${JAVA_HOME:-$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')}
export JAVA_HOME=$home
[ -x "$home/bin/jlink" ] || [ -x "$home/bin/jlink.exe" ] || {
  echo "release.sh: $home has no jlink; set JAVA_HOME to a JDK" >&2
  exit 2
}

# Whatever is told by time is told by that of the commit.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2> /dev/null || echo 1767225600)
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C
umask 022

mvn=./mvnw
command -v mvn > /dev/null 2>&1 && mvn=mvn
"$mvn" -q -B -ntp -Prelease -Dmaven.test.skip=true -Dspotless.check.skip=true \
  "-Dproject.build.outputTimestamp=$SOURCE_DATE_EPOCH" clean package

version=$(cat target/classes/org/xeptools/cli/version.txt)
system=$(uname -s | tr 'A-Z' 'a-z')
case $system in darwin) system=macos ;; mingw* | msys* | cygwin*) system=windows ;; esac
machine=$(uname -m)
case $machine in x86_64 | amd64) machine=x64 ;; arm64) machine=aarch64 ;; esac
name=xep-$version-$system-$machine
release=target/release
image=target/image/$name
mkdir -p "$release" "$image/bin" "$image/lib"

# The modules of Java that the classes name, and one that they find by name: other encodings.
java_modules=$("$home/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps \
  target/xep.jar 2> /dev/null | tail -n 1 | tr -d '\r'),jdk.charsets,jdk.xml.dom
mkdir -p target/image/modules
"$home/bin/java" -cp target/build/asm.jar src/build/ImageModule.java \
  target/xep.jar target/image/modules/xep.jar "$java_modules"
"$home/bin/jlink" --module-path target/image/modules --add-modules org.xeptools \
  --no-header-files --no-man-pages --output "$image/lib/xep"

# The classes that a start needs, in the form that this Java keeps them in.
archive() { "$java" $options "$@" > target/archive.log 2>&1 || { cat target/archive.log >&2; exit 1; }; }
options="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss16m -Djava.awt.headless=true"
main="-m org.xeptools/org.xeptools.cli.Main"
java=$image/lib/xep/bin/java
kind=AOTCacheOutput ending=aot
"$java" -XX:AOTMode=auto -version > /dev/null 2>&1 || {
  kind=ArchiveClassesAtExit ending=jsa
  archive -Xshare:dump
}
for part in checks pages books; do
  classes=$image/lib/xep/lib/xep-$part.$ending
  archive "-XX:$kind=$classes" $main rehearse $part
  ls "$classes" > /dev/null
done

case $system in
  windows) cp xep.cmd "$image/bin/" ;;
  *) cp xep "$image/bin/" ;;
esac
mkdir -p target/share/doc/xep
cp LICENSE target/classes/META-INF/THIRD-PARTY.txt target/share/doc/xep/
cp -r target/share "$image/share"
chmod -R u=rwX,go=rX "$image" target/share

# pack FOLDER NAME: a .tar.gz with equal bytes where tar is GNU's; a .zip for Windows
pack() {
  if [ "$system" = windows ]; then
    (cd "$1" && 7z a -bso0 -tzip "$OLDPWD/$release/$2.zip" "$2")
  elif tar --version 2> /dev/null | grep -q GNU; then
    tar -C "$1" --sort=name --format=ustar --owner=0 --group=0 --numeric-owner \
      "--mtime=@$SOURCE_DATE_EPOCH" -cf - "$2" | gzip -n > "$release/$2.tar.gz"
  else
    tar -C "$1" -czf "$release/$2.tar.gz" "$2"
  fi
}
pack target/image "$name"
if [ "${1:-}" != image ]; then
  cp target/xep.jar target/classes/META-INF/THIRD-PARTY.txt "$release/"
  cp target/bom.json "$release/xep.cdx.json"
  cp -r target/share "target/image/xep-$version-share"
  pack target/image "xep-$version-share"
fi

cd "$release"
if command -v sha256sum > /dev/null; then sha256sum -- *; else shasum -a 256 -- *; fi > ../SHA256SUMS
mv ../SHA256SUMS SHA256SUMS
cat SHA256SUMS
