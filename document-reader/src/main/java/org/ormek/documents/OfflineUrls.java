package org.ormek.documents;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/** Makes every URL of this process that is not a file refuse to open: a second wall behind the parsers' own. */
final class OfflineUrls {

    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private OfflineUrls() {}

    /** Puts the wall up, once in the life of the process. */
    static void install() {
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusal());
        System.setProperty("javax.xml.accessExternalDTD", "");
        System.setProperty("javax.xml.accessExternalSchema", "");
        System.setProperty("javax.xml.accessExternalStylesheet", "");
    }

    private static final class Refusal extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("the document reader opens no connections: " + url.getProtocol());
        }
    }
}
