package org.ormek.console.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Instant;

/**
 * One attempt to sign in, from leaving for the provider to coming back.
 *
 * @param state      comes back with the browser
 * @param nonce      comes back in what the provider signs
 * @param verifier   shows that the one who asks for the token is the one who sent the browser away (RFC 7636)
 * @param invitation token of the link that makes an account; empty for signing in
 * @param next       where to go on
 * @param until      when it is over
 */
public record OidcAttempt(State state, Nonce nonce, CodeVerifier verifier, String invitation, String next, Instant until) {
}
