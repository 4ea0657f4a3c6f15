"""Reads WARC files with warcio: every record to its end, with its digests checked. Prints a table; exit status 1 for a fault."""

import collections
import sys

from warcio.archiveiterator import ArchiveIterator


def main(files):
    counts = collections.Counter()
    digests = 0
    faults = []
    for name in files:
        with open(name, "rb") as stream:
            # Without 'raise' a wrong digest would only be noted on the record.
            for record in ArchiveIterator(stream, check_digests="raise"):
                while record.raw_stream.read(65536):
                    pass
                counts[record.rec_type] += 1
                headers = record.rec_headers
                digests += sum(1 for header in ("WARC-Block-Digest", "WARC-Payload-Digest") if headers.get_header(header))
                if record.digest_checker.passed is False:
                    faults.append(f"{name} {headers.get_header('WARC-Record-ID')}: {record.digest_checker.problems}")
                if headers.protocol != "WARC/1.1":
                    faults.append(f"{name}: {headers.protocol}")
    print("| files | records | by type | digests | faults |")
    print("|---|---|---|---|---|")
    print(f"| {len(files)} | {sum(counts.values())} | {', '.join(f'{kind} {count}' for kind, count in sorted(counts.items()))} | {digests} | {len(faults)} |")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults or counts["response"] == 0 or digests == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
