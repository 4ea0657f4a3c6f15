package org.ormek.crawl.frontier;

/**
 * What is known of a queue.
 *
 * @param due         when it may give the next item, in milliseconds of the epoch
 * @param delayMillis pause between two items
 * @param known       addresses known
 * @param done        pages done
 * @param calendar    calendar-like addresses known
 * @param failures    failed visits in a row
 */
record QueueState(long due, long delayMillis, int known, int done, int calendar, int failures) {

    static QueueState fresh(long delayMillis) {
        return new QueueState(0, delayMillis, 0, 0, 0, 0);
    }

    QueueState withDue(long time) {
        return new QueueState(time, delayMillis, known, done, calendar, failures);
    }

    QueueState withDelay(long millis) {
        return new QueueState(due, millis, known, done, calendar, failures);
    }

    QueueState withKnown(boolean isCalendar) {
        return new QueueState(due, delayMillis, known + 1, done, isCalendar ? calendar + 1 : calendar, failures);
    }

    QueueState withDone() {
        return new QueueState(due, delayMillis, known, done + 1, calendar, failures);
    }

    QueueState withFailures(int count) {
        return new QueueState(due, delayMillis, known, done, calendar, count);
    }

    String line() {
        return due + " " + delayMillis + " " + known + " " + done + " " + calendar + " " + failures;
    }

    static QueueState parse(String line) {
        String[] p = line.split(" ");
        return new QueueState(Long.parseLong(p[0]), Long.parseLong(p[1]), Integer.parseInt(p[2]), Integer.parseInt(p[3]),
                Integer.parseInt(p[4]), Integer.parseInt(p[5]));
    }
}
