package org.ormek.console.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ormek.model.OrmekException;

/** Talks to the provider by the authorization code flow with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636; RFC 9207). Safe for use by several threads. */
public final class OidcProvider {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    private static final int MOST_KEY_BYTES = 200_000;

    private final OidcSettings settings;
    private final Issuer issuer;
    private final ClientID client;
    private @Nullable OIDCProviderMetadata metadata;
    private @Nullable IDTokenValidator validator;

    /** With a provider, which is asked only when somebody signs in. */
    public OidcProvider(OidcSettings settings) {
        this.settings = settings;
        this.issuer = new Issuer(settings.issuer());
        this.client = new ClientID(settings.client());
    }

    /** Its name for people. */
    public String name() {
        return settings.name();
    }

    /** Where the browser goes. Throws {@link OrmekException} if the provider does not answer. */
    public URI addressFor(OidcAttempt attempt) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), client, settings.callback())
                .endpointURI(metadata().getAuthorizationEndpointURI()).state(attempt.state()).nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256).build().toURI();
    }

    /**
     * Who came back.
     *
     * @param query what the browser brought, behind the question mark
     * @throws OrmekException if the provider refused, does not answer, or what came is not for this attempt; the message is for the log
     */
    public ExternalIdentity identify(OidcAttempt attempt, String query) {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(URI.create(settings.callback() + "?" + query));
            if (!attempt.state().equals(response.getState())) {
                throw new OrmekException("The state that came back is not that of the attempt.");
            }
            if (response.getIssuer() != null && !issuer.equals(response.getIssuer())) {
                throw new OrmekException("The answer names another issuer: " + response.getIssuer());
            }
            if (!response.indicatesSuccess()) {
                throw new OrmekException("The provider refused: " + response.toErrorResponse().getErrorObject().getCode());
            }
            return verified(attempt, tokens(attempt, response));
        } catch (ParseException | IOException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new OrmekException("Signing in at " + settings + " failed: " + e.getMessage(), e);
        }
    }

    private OIDCTokenResponse tokens(OidcAttempt attempt, AuthenticationResponse response) throws ParseException, IOException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(response.toSuccessResponse().getAuthorizationCode(), settings.callback(), attempt.verifier());
        HTTPRequest request = new TokenRequest.Builder(metadata().getTokenEndpointURI(), new ClientSecretBasic(client, new Secret(settings.secret())), grant).build().toHTTPRequest();
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
        if (!answer.indicatesSuccess()) {
            throw new OrmekException("The provider gave no token: " + answer.toErrorResponse().getErrorObject().getCode());
        }
        return (OIDCTokenResponse) answer.toSuccessResponse();
    }

    private ExternalIdentity verified(OidcAttempt attempt, OIDCTokenResponse tokens) throws BadJOSEException, JOSEException, IOException {
        IDTokenClaimsSet claims = validator().validate(tokens.getOIDCTokens().getIDToken(), attempt.nonce());
        String name = claims.getStringClaim("preferred_username");
        return new ExternalIdentity(settings.issuer(), claims.getSubject().getValue(), name == null ? claims.getSubject().getValue() : name);
    }

    private synchronized OIDCProviderMetadata metadata() {
        OIDCProviderMetadata known = metadata;
        if (known == null) {
            try {
                // It also checks that the document names this issuer.
                known = OIDCProviderMetadata.resolve(issuer, CONNECT_MILLIS, READ_MILLIS);
                metadata = known;
            } catch (GeneralException | IOException e) {
                throw new OrmekException("What " + issuer + " says of itself cannot be read: " + e.getMessage(), e);
            }
        }
        return known;
    }

    private synchronized IDTokenValidator validator() throws IOException {
        IDTokenValidator known = validator;
        if (known == null) {
            known = new IDTokenValidator(issuer, client, JWSAlgorithm.parse(settings.algorithm()), metadata().getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_KEY_BYTES));
            validator = known;
        }
        return known;
    }
}
