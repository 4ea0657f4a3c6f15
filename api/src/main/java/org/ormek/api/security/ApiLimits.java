package org.ormek.api.security;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one may ask, settable as {@code ormek.api.*} or {@code ORMEK_API_*}.
 *
 * @param requestsPerMinute  requests a minute of one key, on the long run
 * @param burst              requests of one key at once
 * @param strangersPerMinute requests a minute without a valid key, of all callers together; more are answered 429 instead of 401
 * @param streams            event streams that one key may have open at once
 * @param streamsOfAll       event streams that all keys together may have open at once
 * @param upload             largest body of an import
 * @param body               largest body of any other request
 */
@Validated
@ConfigurationProperties("ormek.api")
record ApiLimits(@DefaultValue("1200") @Min(1) long requestsPerMinute, @DefaultValue("300") @Min(1) long burst,
                 @DefaultValue("600") @Min(1) long strangersPerMinute, @DefaultValue("4") @Min(1) int streams,
                 @DefaultValue("200") @Min(1) int streamsOfAll, @DefaultValue("512MB") DataSize upload, @DefaultValue("64KB") DataSize body) {
}
