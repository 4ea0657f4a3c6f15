#!/usr/bin/env bash
# Builds the image that the tests use instead of the public one: a JDK cut to what Neo4j needs, a static busybox, the C
# library's files and the jars of neo4j-embedded, which must be built before. Needs jlink, docker and busybox.
# Usage: .ci/neo4j-image/build.sh IMAGE, with JAVA_HOME set.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jars=$here/../../neo4j-embedded/target/lib
context=$(mktemp -d)
trap 'rm -rf "$context"' EXIT
root=$context/root
mkdir -p "$root"/{bin,etc,tmp,lib,neo4j/{conf,lib,data,logs,plugins,import}}

cp /bin/busybox "$root/bin/"
for name in sh cat env sed echo ls; do ln -s busybox "$root/bin/$name"; done
echo 'root:x:0:0:root:/:/bin/sh' >"$root/etc/passwd"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
cp "$here/start.sh" "$root/"
cp "$jars"/*.jar "$root/neo4j/lib/"
rm -f "$root"/neo4j/lib/neo4j-embedded-*.jar # Ormek's own starter, which has no HTTP.

base=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.management.rmi,java.naming,java.net.http
more=java.prefs,java.rmi,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml,java.xml.crypto
jdk=jdk.unsupported,jdk.management,jdk.management.agent,jdk.net,jdk.crypto.ec,jdk.zipfs,jdk.localedata,jdk.attach,jdk.naming.dns
tools=jdk.incubator.vector,jdk.jfr,jdk.charsets,jdk.jcmd
"$JAVA_HOME/bin/jlink" --add-modules "$base,$more,$jdk,$tools" --strip-debug --no-header-files --no-man-pages --output "$root/jdk"

# The loader and every library of the C library that the JDK asks for, at the places where the loader looks.
{
  find "$root/jdk" -type f \( -name java -o -name '*.so' \) -exec ldd {} + 2>/dev/null | sed -n 's/^[^/]*\(\/[^ ]*\) (0x.*/\1/p'
  ls /lib/*-linux-gnu*/libnss_{dns,files}.so.2 /lib/*-linux-gnu*/libresolv.so.2
} | grep -v "^$root/" | sort -u | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done

DOCKER_BUILDKIT=0 docker build --quiet --tag "$1" --file "$here/Dockerfile" "$context"
