// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import dev.tradewind.base.chance.CounterRandom;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Signs one token per request, bound to method, host and path (never the query, which the venue
/// refuses), or one per message of a stream, bound to nothing. A token lives two minutes on the
/// venue's clock. Safe from any thread.
public final class TokenSigner {

    /// How long a token is good.
    public static final Duration LIFETIME = Duration.ofSeconds(120);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final long NONCE_STREAM = 7;

    private final ApiKey key;
    private final InstantSource venueClock;
    private final CounterRandom chance;
    private final AtomicLong count = new AtomicLong();

    /// @param venueClock the venue's time, as well as it is known
    public TokenSigner(ApiKey key, InstantSource venueClock, CounterRandom chance) {
        this.key = key;
        this.venueClock = venueClock;
        this.chance = chance;
    }

    /// A token for one request to `host` (with its port, if it is not the usual one).
    public String forRequest(String method, String host, String path) {
        ObjectNode claims = claims();
        claims.put("uri", method + ' ' + host + path);
        return token(claims);
    }

    /// A token for one message of a stream.
    public String forStream() {
        return token(claims());
    }

    private ObjectNode claims() {
        long now = venueClock.instant().getEpochSecond();
        ObjectNode claims = JSON.createObjectNode();
        claims.put("sub", key.name());
        claims.put("iss", "cdp");
        claims.put("nbf", now);
        claims.put("exp", now + LIFETIME.toSeconds());
        return claims;
    }

    private String token(ObjectNode claims) {
        ObjectNode header = JSON.createObjectNode();
        header.put("alg", key.algorithm().tokenName());
        header.put("typ", "JWT");
        header.put("kid", key.name());
        header.put("nonce", nonce());
        String signed = encoded(header) + '.' + encoded(claims);
        byte[] signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + '.' + BASE64.encodeToString(signature);
    }

    /// Differs from token to token, and from run to run by the time in it.
    private String nonce() {
        Instant now = venueClock.instant();
        long draw = Double.doubleToLongBits(chance.uniform(NONCE_STREAM, count.getAndIncrement()));
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(now.getEpochSecond() * 1_000_000_000L + now.getNano())
                + hex.toHexDigits(draw);
    }

    private static String encoded(ObjectNode part) {
        return BASE64.encodeToString(
                JSON.writeValueAsString(part).getBytes(StandardCharsets.UTF_8));
    }
}
