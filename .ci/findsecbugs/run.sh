#!/usr/bin/env bash
# Looks for security faults in the compiled classes of all modules, with Find Security Bugs at its widest setting. Needs a built
# tree and JAVA_HOME. Exit status 1 where something is found that exclude.xml does not explain; the findings are printed.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=.ci/findsecbugs
tool=$here/target/lib
[ -d "$tool" ] || mvn -B -ntp -q -f "$here/pom.xml" dependency:copy-dependencies >&2
libraries=$(printf '%s\n' app/target/ormek/lib/*.jar document-reader/target/lib/*.jar neo4j-embedded/target/lib/*.jar |
  grep -v -- '-SNAPSHOT.jar$' | paste -sd :)
code=0
found=$("$JAVA_HOME/bin/java" -Xmx1g -cp "$tool/*" edu.umd.cs.findbugs.FindBugs2 -effort:max -low -longBugCodes \
  -pluginList "$(echo "$tool"/findsecbugs-plugin-*.jar)" -include $here/include.xml -exclude $here/exclude.xml \
  -auxclasspath "$libraries" -exitcode -quiet ./*/target/classes bench/cluster/target/classes) || code=$?
# Bits of the exit status: 1 faults, 2 classes of libraries that are not there (they are optional to them), 4 the tool itself failed.
if [ $((code & 5)) -ne 0 ]; then
  printf '%s\n' "$found"
  exit 1
fi
echo "Find Security Bugs: no faults but those that exclude.xml explains."
