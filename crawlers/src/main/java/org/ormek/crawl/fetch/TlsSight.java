package org.ormek.crawl.fetch;

import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ormek.model.Sha256;

/**
 * What was seen of TLS in one exchange.
 *
 * @param protocol for example {@code TLSv1.3}
 * @param cipher   cipher suite by its IANA name
 * @param chain    certificates as the server sent them, its own first
 * @param flaws    what is wrong; empty if the chain is trusted for this host
 */
public record TlsSight(String protocol, String cipher, List<X509Certificate> chain, Set<TlsFlaw> flaws) {

    /** Copies the collections. */
    public TlsSight {
        chain = List.copyOf(chain);
        flaws = Set.copyOf(flaws);
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

    /** The DNS names of the server's own certificate (RFC 5280, subject alternative names), lower case, at most 200. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> all = chain.isEmpty() ? null : chain.getFirst().getSubjectAlternativeNames();
            for (List<?> name : all == null ? List.<List<?>>of() : all) {
                if (Integer.valueOf(2).equals(name.get(0)) && names.size() < 200) {
                    names.add(String.valueOf(name.get(1)).toLowerCase(Locale.ROOT));
                }
            }
        } catch (CertificateParsingException e) {
            return List.of();
        }
        return names;
    }
}
