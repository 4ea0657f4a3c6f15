package org.ormek.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds web addresses, bare hosts, e-mail addresses and handles. */
final class WebScan {

    private static final int MAX_SCHEME = 9;
    private static final int CONTEXT = 24;
    private static final int MAX_ADDRESS = 2 * Url.MAX_LENGTH;

    private final ScanText text;
    private final Hits hits;
    private final AddressRuns runs;
    /** Where the last finding or refused host ended; nothing is looked at twice. */
    private int done;

    WebScan(ScanText text, Hits hits) {
        this.text = text;
        this.hits = hits;
        this.runs = new AddressRuns(text);
    }

    void run() {
        Places marks = text.landmarks().marks();
        int next = 0;
        for (int i = 0; i < marks.size(); i++) {
            int at = marks.at(i);
            if (at >= next) {
                next = look(at, text.at(at));
            }
        }
    }

    private int look(int at, char mark) {
        if (mark == ':') {
            return scheme(at);
        }
        if (mark == '@') {
            return at(at);
        }
        char behind = text.at(at + 1);
        if (!AddressRuns.isHost(behind) && behind != '@') {
            // The full stop of a sentence.
            done = Math.max(done, at + 1);
        }
        return at < done ? at + 1 : host(at);
    }

    /** An address with a scheme around the colon; gives the place to go on from. */
    private int scheme(int colon) {
        boolean slashes = text.at(colon + 1) == '/' && text.at(colon + 2) == '/';
        boolean skype = !slashes && text.before(colon, 5).equals("skype");
        if (!slashes && !skype) {
            return colon + 1;
        }
        int start = colon;
        while (start > done && colon - start < MAX_SCHEME && (isAsciiLetter(text.at(start - 1)) || text.at(start - 1) == '*')) {
            start--;
        }
        int end = runs.urlEnd(skype && text.at(colon + 1) == ' ' ? colon + 2 : colon + 1);
        String scheme = text.part(start, colon).toLowerCase(Locale.ROOT);
        if (skype && end - colon < 100) {
            return add(colon - 5, end, MessengerLinks.readScheme("skype:" + text.part(colon + 1, end).strip())
                    .map(Hits::candidate), colon);
        }
        for (String name : new String[] {"https", "http", "hxxps", "hxxp", "h**ps", "h**p"}) {
            if (scheme.endsWith(name)) {
                return web(colon - name.length(), end, name.endsWith("s") ? "https" : "http", colon);
            }
        }
        return end - start > MAX_ADDRESS ? colon + 1
                : add(start, end, MessengerLinks.readScheme(text.part(start, end)), colon);
    }

    private int web(int start, int runEnd, String scheme, int from) {
        int end = runEnd - from > MAX_ADDRESS ? runs.authorityEnd(from + 3) : runEnd;
        Url url = Url.split(scheme + text.part(from, end));
        List<Reading.Recognized> found = url == null ? List.of() : WebReader.readAll(url);
        if (found.isEmpty()) {
            return from + 1;
        }
        hits.add(start, end, found);
        done = end;
        return end;
    }

    private int add(int start, int end, Optional<Reading.Recognized> found, int from) {
        if (found.isEmpty()) {
            return from + 1;
        }
        hits.add(start, end, List.of(found.get()));
        done = end;
        return end;
    }

    /** An e-mail address or a handle around the at sign; gives the place to go on from. */
    private int at(int at) {
        int start = at;
        while (start > done && at - start < 64 && EmailReader.isLocal(text.at(start - 1))) {
            start--;
        }
        while (start < at && !Character.isLetterOrDigit(text.at(start))) {
            start++;
        }
        int end = runs.hostEnd(at + 1);
        if (start < at) {
            String host = Hosts.trim(text.part(at + 1, end));
            if (host == null) {
                return at + 1;
            }
            Reading.Recognized email = EmailReader.find(text.part(start, at), host);
            return email == null ? at + 1 : add(start, at + 1 + host.length(), Optional.of(email), at);
        }
        int stop = at + 1;
        while (stop < end && (isAsciiLetter(text.at(stop)) || text.at(stop) == '_' || isDigit(text.at(stop)))) {
            stop++;
        }
        char before = text.at(at - 1);
        boolean whole = !Character.isLetterOrDigit(text.at(stop)) && text.at(stop) != '@' && !Character.isLetterOrDigit(before)
                && before != '@' && before != '.' && before != '/'
                && !(text.at(stop) == '.' && isAsciiLetter(text.at(stop + 1)));
        return whole && stop - at <= 33 ? add(at, stop, account(text.part(at, stop), text.before(at, CONTEXT)), at) : at + 1;
    }

    /** Handles are those of Telegram unless the words in front name Instagram. */
    private static Optional<Reading.Recognized> account(String handle, String before) {
        int instagram = Math.max(before.lastIndexOf("инста"), before.lastIndexOf("insta"));
        int telegram = Math.max(before.lastIndexOf("телег"), before.lastIndexOf("teleg"));
        return instagram > telegram ? MessengerAccounts.instagram(handle).map(Hits::candidate) : MessengerAccounts.telegram(handle, false);
    }

    /** A bare host around the dot, with its path if there is one; gives the place to go on from. */
    private int host(int dot) {
        int start = dot;
        while (start > done && AddressRuns.isHost(text.at(start - 1))) {
            start--;
        }
        int end = runs.hostEnd(dot);
        if (text.at(end) == '@') {
            return end;
        }
        done = dot + 1;
        for (int from = start; from < end;) {
            int to = from;
            while (to < end && !(text.at(to) == '.' && text.at(to + 1) == '.')) {
                to++;
            }
            int next = piece(from, to, end);
            done = Math.max(done, Math.max(to, next));
            from = Math.max(to, next);
            while (from < end && text.at(from) == '.') {
                from++;
            }
        }
        return Math.max(done, end);
    }

    private int piece(int start, int end, int runEnd) {
        while (start < end && !Character.isLetterOrDigit(text.at(start))) {
            start++;
        }
        String host = end - start > 300 ? null : Hosts.trim(text.part(start, end));
        if (host == null || host.indexOf('.') < 0) {
            return end;
        }
        int glued = Hosts.start(host);
        if (glued > 0) {
            return piece(start + glued, end, runEnd);
        }
        if (text.at(start - 1) == '@') {
            return end;
        }
        int stop = start + host.length();
        Reading.Recognized ip = IpReader.find(host);
        boolean path = stop == runEnd && runs.isTail(stop);
        if (ip == null && !Hosts.isLikely(host, path) || ip != null && text.at(start - 1) == '/') {
            return end;
        }
        if (path && HostReader.read(host) instanceof Reading.Recognized) {
            int urlEnd = runs.urlEnd(stop);
            Url url = urlEnd - start > MAX_ADDRESS ? null : Url.split(text.part(start, urlEnd));
            List<Reading.Recognized> found = url == null ? List.of() : WebReader.readAll(url);
            if (!found.isEmpty()) {
                hits.add(start, urlEnd, ip == null ? found : found.stream().map(Hits::candidate).toList());
                return urlEnd;
            }
        }
        if (HostReader.read(host) instanceof Reading.Recognized site) {
            hits.add(start, stop, List.of(ip != null || Hosts.isWord(host) ? Hits.candidate(site) : site));
        }
        return end;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
