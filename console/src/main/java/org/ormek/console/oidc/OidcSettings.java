package org.ormek.console.oidc;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.ormek.model.OrmekException;
import org.springframework.core.env.Environment;

/**
 * The provider through which people may sign in.
 *
 * @param issuer    its address, as it names itself
 * @param client    how this server is called there
 * @param secret    of this server there
 * @param address   of the console as browsers see it, without a path
 * @param name      of the provider, for people
 * @param algorithm with which it signs, such as RS256
 */
public record OidcSettings(String issuer, String client, String secret, String address, String name, String algorithm) {

    static final String CALLBACK = "/sign-in/oidc/callback";
    private static final String PREFIX = "ormek.console.oidc.";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    /**
     * As configured; empty if no issuer is.
     *
     * @throws OrmekException if something is missing, or an address is neither https nor of this machine
     */
    public static Optional<OidcSettings> of(Environment environment) {
        String issuer = environment.getProperty(PREFIX + "issuer", "");
        if (issuer.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new OidcSettings(safe("issuer", issuer), required(environment, "client"), required(environment, "secret"), safe("address", required(environment, "address")),
                environment.getProperty(PREFIX + "name", String.valueOf(URI.create(issuer).getHost())), environment.getProperty(PREFIX + "algorithm", "RS256")));
    }

    private static String required(Environment environment, String name) {
        String value = environment.getProperty(PREFIX + name, "");
        if (value.isBlank()) {
            throw new OrmekException("ormek.console.oidc.issuer is set, but ormek.console.oidc." + name + " is not. Set all of issuer, client, secret and address, or none.");
        }
        return value;
    }

    private static String safe(String name, String address) {
        URI uri = URI.create(address);
        if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())))) {
            throw new OrmekException("ormek.console.oidc." + name + " must be an https address (http only for this machine itself).");
        }
        return address.endsWith("/") && name.equals("address") ? address.substring(0, address.length() - 1) : address;
    }

    URI callback() {
        return URI.create(address + CALLBACK);
    }

    /** Does not print the secret. */
    @Override
    public String toString() {
        return client + " at " + issuer;
    }
}
