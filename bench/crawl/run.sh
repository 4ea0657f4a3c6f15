#!/bin/sh
# Compares the crawler with a bare loop and prints the table of bench/results/crawl.md. Needs a built checkout (./ormek).
exec "$(dirname "$0")/java.sh" CrawlBench "$@"
