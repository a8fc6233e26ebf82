// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.auth;

import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Checks tokens: signed by a key of the ring, in their time, and for this very request. Why one is
/// refused is never told, as Coinbase does not. Safe from any thread.
///
/// Source: Coinbase Advanced Trade fact sheet 1.2 and 1.4.
public final class TokenVerifier {

    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final List<String> ISSUERS = List.of("cdp", "coinbase-cloud");
    private static final String OFFICIAL_HOST = "api.coinbase.com";

    private final KeyRing keys;
    private final InstantSource clock;

    public TokenVerifier(KeyRing keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// The request a token must be for: `host` as its Host header says it.
    public record Target(String method, String host, String path) {}

    /// The key that signed this token for this request.
    public Optional<KnownKey> verify(String token, Target target) {
        return verified(token).filter(each -> isFor(each.claims, target)).map(each -> each.key);
    }

    /// The key that signed this token for a stream.
    public Optional<KnownKey> verify(String token) {
        return verified(token).map(each -> each.key);
    }

    private record Verified(KnownKey key, JsonNode claims) {}

    private Optional<Verified> verified(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode header = json(parts[0]);
            JsonNode claims = json(parts[1]);
            return keys.find(header.path("kid").asString(""))
                    .filter(key -> header.path("alg").asString("").equals(key.kind().tokenName()))
                    .filter(key -> isSigned(key, parts))
                    .filter(key -> claims.path("sub").asString("").equals(key.name()))
                    .filter(_ -> ISSUERS.contains(claims.path("iss").asString("")))
                    .filter(_ -> isInTime(claims))
                    .map(key -> new Verified(key, claims));
        } catch (IllegalArgumentException | JsonException _) {
            return Optional.empty();
        }
    }

    private static JsonNode json(String part) {
        return Json.readTree(
                new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    private static boolean isSigned(KnownKey key, String[] parts) {
        try {
            Signature signature = Signature.getInstance(key.kind().signatureName());
            signature.initVerify(key.publicKey());
            signature.update((parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private boolean isInTime(JsonNode claims) {
        long now = clock.instant().getEpochSecond();
        long from = claims.path("nbf").asLong(Long.MAX_VALUE);
        long to = claims.path("exp").asLong(0);
        return now + LEEWAY.toSeconds() >= from
                && now - LEEWAY.toSeconds() < to
                && to - from <= LONGEST_LIFE.toSeconds();
    }

    /// Clients sign the host with or without scheme and port.
    private static boolean isFor(JsonNode claims, Target target) {
        List<String> signed = new ArrayList<>();
        signed.add(claims.path("uri").asString(""));
        claims.path("uris").forEach(each -> signed.add(each.asString("")));
        String bare = target.host().split(":", 2)[0];
        for (String host : List.of(target.host(), bare, OFFICIAL_HOST)) {
            for (String scheme : List.of("", "http://", "https://")) {
                if (signed.contains(target.method() + ' ' + scheme + host + target.path())) {
                    return true;
                }
            }
        }
        return false;
    }
}
