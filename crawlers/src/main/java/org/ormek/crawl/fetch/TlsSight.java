package org.ormek.crawl.fetch;

import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ormek.model.Sha256;

/**
 * What was seen of TLS in one exchange.
 *
 * @param protocol     for example {@code TLSv1.3}
 * @param cipher       cipher suite by its IANA name
 * @param chain        SHA-256 of the DER form of the certificates as the server sent them, its own first
 * @param names        DNS names of the server's own certificate, lower case, at most 200
 * @param flaws        what is wrong; empty if the chain is trusted for this host
 * @param certificates the chain itself; empty where it was read back from a capture
 */
public record TlsSight(String protocol, String cipher, List<Sha256> chain, List<String> names, Set<TlsFlaw> flaws,
                       List<X509Certificate> certificates) {

    private static final int DNS_NAME = 2;
    private static final int MOST_NAMES = 200;

    /** Copies the collections. */
    public TlsSight {
        chain = List.copyOf(chain);
        names = List.copyOf(names);
        flaws = Set.copyOf(flaws);
        certificates = List.copyOf(certificates);
    }

    static TlsSight of(String protocol, String cipher, List<X509Certificate> certificates, Set<TlsFlaw> flaws) {
        return new TlsSight(protocol, cipher, certificates.stream().map(TlsSight::digest).toList(),
                names(certificates.getFirst()), flaws, certificates);
    }

    /** True if nothing is wrong. */
    public boolean isTrusted() {
        return flaws.isEmpty();
    }

    /** SHA-256 of the DER form of a certificate. */
    public static Sha256 digest(X509Certificate certificate) {
        try {
            MessageDigest digest = Sha256.newDigest();
            digest.update(certificate.getEncoded());
            return Sha256.of(digest);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was parsed has a DER form", e);
        }
    }

    /** Subject alternative names of RFC 5280, 4.2.1.6. */
    private static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            for (List<?> name : all == null ? List.<List<?>>of() : all) {
                if (Integer.valueOf(DNS_NAME).equals(name.get(0)) && names.size() < MOST_NAMES) {
                    names.add(String.valueOf(name.get(1)).toLowerCase(Locale.ROOT));
                }
            }
        } catch (CertificateParsingException e) {
            return List.of();
        }
        return names;
    }
}
