package org.ormek.crawl.fetch;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Lets every certificate through the handshake, since bad TLS is evidence, and judges it afterwards by the machine's own
 * authorities and by the name of the host.
 */
final class TlsWitness extends X509ExtendedTrustManager {

    private static final int REMEMBERED = 2_000;

    private final X509TrustManager authorities;
    private final HostnameVerifier names = new OkHttpClient().hostnameVerifier();
    private final Map<String, TlsSight> judged = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TlsSight> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** With the authorities of the given store; null for those of the Java platform. */
    TlsWitness(@Nullable KeyStore trusted) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            authorities = (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has trusted authorities", e);
        }
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }

    /** What was seen, with all flaws; null if the session has no certificates. */
    @Nullable TlsSight judge(SSLSession session, String host) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            for (Certificate certificate : session.getPeerCertificates()) {
                if (certificate instanceof X509Certificate x509) {
                    chain.add(x509);
                }
            }
        } catch (SSLPeerUnverifiedException e) {
            return null;
        }
        if (chain.isEmpty()) {
            return null;
        }
        String key = host + ' ' + session.getCipherSuite() + ' ' + chain.hashCode();
        synchronized (judged) {
            TlsSight known = judged.get(key);
            if (known == null || !known.certificates().equals(chain)) {
                known = TlsSight.of(session.getProtocol(), session.getCipherSuite(), chain, flaws(chain, session, host));
                judged.put(key, known);
            }
            return known;
        }
    }

    private Set<TlsFlaw> flaws(List<X509Certificate> chain, SSLSession session, String host) {
        Set<TlsFlaw> flaws = EnumSet.noneOf(TlsFlaw.class);
        X509Certificate own = chain.getFirst();
        try {
            own.checkValidity();
        } catch (CertificateExpiredException e) {
            flaws.add(TlsFlaw.EXPIRED);
        } catch (CertificateNotYetValidException e) {
            flaws.add(TlsFlaw.NOT_YET_VALID);
        }
        if (!names.verify(host, session)) {
            flaws.add(TlsFlaw.WRONG_HOST);
        }
        try {
            authorities.checkServerTrusted(chain.toArray(X509Certificate[]::new), "UNKNOWN");
        } catch (CertificateException e) {
            if (isSelfSigned(own)) {
                flaws.add(TlsFlaw.SELF_SIGNED);
            } else if (isAboutTheIssuer(e)) {
                flaws.add(TlsFlaw.UNKNOWN_ISSUER);
            } else if (!flaws.contains(TlsFlaw.EXPIRED) && !flaws.contains(TlsFlaw.NOT_YET_VALID)) {
                flaws.add(TlsFlaw.CHAIN_REFUSED);
            }
        }
        return flaws;
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isAboutTheIssuer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.security.cert.CertPathBuilderException || cause instanceof CertPathValidatorException path
                    && path.getReason() == java.security.cert.PKIXReason.NO_TRUST_ANCHOR) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        // Judged after the handshake.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
        // Judged after the handshake.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        // Judged after the handshake.
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("The door serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw new CertificateException("The door serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        throw new CertificateException("The door serves nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
