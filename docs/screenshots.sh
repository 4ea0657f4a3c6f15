#!/bin/sh
# Makes docs/board.png and docs/cluster.png anew from made-up data, in the machine's Chromium (or the one named in ORMEK_CHROMIUM).
set -eu
cd "$(dirname "$0")/.."
mvn -B -ntp -q verify -pl app -am -Dtest=ConsolePictures -Dsurefire.failIfNoSpecifiedTests=false
ls -l docs/board.png docs/cluster.png
