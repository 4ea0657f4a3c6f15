package org.ormek.crawl.fetch;

import java.net.InetAddress;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import org.jspecify.annotations.Nullable;

/** What is learnt of the connection while one exchange runs; written by the thread that runs it. */
final class Sight {

    @Nullable InetAddress address;
    @Nullable TlsSight tls;
    List<HeaderLine> requestHeaders = List.of();
    String protocol = "http/1.1";
    boolean connecting;
    boolean handshaking;
    boolean connected;
    long headerBytes;

    /** Fills the sight of each call from the phases that the client goes through. */
    static EventListener listener(Call call) {
        Sight sight = call.request().tag(Sight.class);
        return sight == null ? EventListener.NONE : new EventListener() {
            @Override
            public void connectStart(Call c, java.net.InetSocketAddress to, java.net.Proxy proxy) {
                sight.connecting = true;
            }

            @Override
            public void secureConnectStart(Call c) {
                sight.handshaking = true;
            }

            @Override
            public void secureConnectEnd(Call c, @Nullable Handshake handshake) {
                sight.handshaking = false;
            }

            @Override
            public void connectionAcquired(Call c, okhttp3.Connection connection) {
                sight.connected = true;
            }
        };
    }
}
