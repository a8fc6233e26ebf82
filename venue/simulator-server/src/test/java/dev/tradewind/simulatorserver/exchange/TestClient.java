// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import dev.tradewind.framework.json.Json;
import dev.tradewind.simulatorserver.exchange.tls.Der;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/// A client of the exchange that signs with a key file, as the protocol says and no more.
final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PKCS8_P256 = "020100301306072a8648ce3d020106082a8648ce3d030107";

    private final URI base;
    private final String name;
    private final PrivateKey key;
    private final boolean isEd25519;

    TestClient(URI base, Path keyFile) {
        this.base = base;
        try {
            JsonNode file = Json.readTree(Files.readString(keyFile));
            name = file.path("name").asString();
            String secret = file.path("privateKey").asString();
            isEd25519 = !secret.startsWith("-----");
            key = isEd25519 ? ed25519(secret) : ecdsa(secret);
        } catch (IOException | GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    record Reply(int status, String text, java.net.http.HttpHeaders headers) {
        JsonNode json() {
            return Json.readTree(text);
        }
    }

    Reply get(String pathAndQuery) {
        return send("GET", pathAndQuery, "");
    }

    Reply post(String path, String body) {
        return send("POST", path, body);
    }

    Reply send(String method, String pathAndQuery, String body) {
        String path = pathAndQuery.split("\\?", 2)[0];
        return send(method, pathAndQuery, body, token(method + " " + base.getAuthority() + path));
    }

    Reply send(String method, String pathAndQuery, String body, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(pathAndQuery))
                        .version(HttpClient.Version.HTTP_1_1)
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> reply =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(reply.statusCode(), reply.body(), reply.headers());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    String token(String uri) {
        return token(uri, Instant.now());
    }

    String token(String uri, Instant from) {
        long now = from.getEpochSecond();
        String header =
                "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\",\"nonce\":\"1\"}"
                        .formatted(isEd25519 ? "EdDSA" : "ES256", name);
        String claims =
                "{\"sub\":\"%s\",\"iss\":\"cdp\",\"nbf\":%d,\"exp\":%d,\"uri\":\"%s\"}"
                        .formatted(name, now, now + 120, uri);
        String signed = encode(header) + '.' + encode(claims);
        try {
            Signature signature =
                    Signature.getInstance(isEd25519 ? "Ed25519" : "SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed
                    + '.'
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PrivateKey ed25519(String secret) throws GeneralSecurityException {
        byte[] seed = Arrays.copyOf(Base64.getDecoder().decode(secret), 32);
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    }

    /// Wraps SEC1 into PKCS #8, of which SEC1 is the last part.
    private static PrivateKey ecdsa(String pem) throws GeneralSecurityException {
        byte[] sec1 =
                Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
        byte[] head = HexFormat.of().parseHex(PKCS8_P256);
        byte[] der = Der.value(0x30, head, Der.value(4, sec1));
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
    }
}
