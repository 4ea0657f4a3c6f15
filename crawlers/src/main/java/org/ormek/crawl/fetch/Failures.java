package org.ormek.crawl.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Which verdict a failed exchange deserves. */
final class Failures {

    private Failures() {
    }

    static DoorException of(Exception failure, Sight sight, boolean late) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DoorException door) {
                return door;
            }
            if (cause instanceof GuardedSockets.AddressRefusedException) {
                return new DoorException(Verdict.ADDRESS_REFUSED, String.valueOf(cause.getMessage()));
            }
            if (cause instanceof GuardedSockets.BudgetUsedException) {
                return new DoorException(Verdict.HEADER_TOO_LARGE, "The response header is above the limit.");
            }
        }
        return new DoorException(verdict(failure, sight, late), words(failure));
    }

    private static Verdict verdict(Exception failure, Sight sight, boolean late) {
        boolean waited = late || failure instanceof InterruptedIOException;
        if (failure instanceof UnknownHostException) {
            return Verdict.HOST_UNKNOWN;
        }
        if (sight.handshaking || failure instanceof SSLException) {
            return waited ? Verdict.TIMED_OUT : Verdict.TLS_FAILED;
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException || !sight.connected) {
            return Verdict.CONNECT_FAILED;
        }
        if (waited) {
            return Verdict.TIMED_OUT;
        }
        if (sight.headerBytes >= DoorRules.MAX_HEADER_BYTES) {
            return Verdict.HEADER_TOO_LARGE;
        }
        boolean http = !(failure instanceof ProtocolException) && failure instanceof IOException;
        return http ? Verdict.CONNECTION_LOST : Verdict.NOT_HTTP;
    }

    /** The client's words, without what they quote of the response. */
    private static String words(Exception failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String line = message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
