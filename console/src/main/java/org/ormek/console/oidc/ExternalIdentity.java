package org.ormek.console.oidc;

/**
 * Who somebody is to a provider.
 *
 * @param issuer  of the provider
 * @param subject never given to anybody else by that provider (OpenID Connect Core 1.0, section 2)
 * @param name    how the provider calls the person; it may change and opens nothing
 */
public record ExternalIdentity(String issuer, String subject, String name) {
}
