#!/bin/sh
# How fast the console is in the machine's Chromium (or the one named in ORMEK_CHROMIUM), with 3-D as it is found and without.
# Usage: bench/console.sh [REPEATS]. Prints rows of a table: browser, what, median, best, worst.
set -eu
cd "$(dirname "$0")/.."
mvn -B -ntp -q verify -pl app -am -Dcyclonedx.skip -Dtest=ConsoleBudgets -Dsurefire.failIfNoSpecifiedTests=false -Dconsole.repeats="${1:-5}" | sed -n 's/^[^|]*\(| .* |\)$/\1/p'
