#!/bin/sh
# Prints what looking into a page costs (bench/results/crawl.md). Needs a built checkout (./ormek). Properties: -Dpages=40 -Dbytes=12000 -Drounds=250 -Drepeats=5
exec "$(dirname "$0")/java.sh" LookBench "$@"
