// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.venue.simulator.book.ProductStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/// Reads a fault from text: `name`, `name:target`, `name:key=value,key=value` or all three, as in
/// `drop-answer:orders:p=0.1`. The target of a fault of requests is an [Endpoint], of a fault of streams
/// a channel; none, or `all`, means every one. Those two know `p` (probability), `skip` and `count`.
public final class FaultText {

    private static final String HTML =
            "<!DOCTYPE html><html><head><title>Error</title></head><body>error</body></html>";
    private static final Duration FOREVER = Duration.ofDays(365);
    private static final List<String> CHANNELS =
            List.of(
                    "heartbeats",
                    "candles",
                    "market_trades",
                    "ticker",
                    "ticker_batch",
                    "level2",
                    "status",
                    "user",
                    "subscriptions");
    private static final Map<String, Function<FaultTerms, Fault>> READERS = readers();

    private FaultText() {}

    /// The fault that `text` names.
    ///
    /// @throws IllegalArgumentException saying what is wrong with which part
    public static Fault parse(String text) {
        FaultTerms terms = new FaultTerms(text);
        Function<FaultTerms, Fault> reader = READERS.get(terms.name());
        if (reader == null) {
            throw terms.problem("the name must be one of " + names());
        }
        Fault fault = reader.apply(terms);
        terms.requireNothingElse();
        return fault;
    }

    /// Every name there is.
    public static List<String> names() {
        return List.copyOf(READERS.keySet());
    }

    private static Map<String, Function<FaultTerms, Fault>> readers() {
        Map<String, Function<FaultTerms, Fault>> readers = new LinkedHashMap<>();
        readers.put("latency", requests(terms -> new RestFault.Slow(length(terms, "delay"))));
        readers.put("late-answer", requests(terms -> new RestFault.Late(length(terms, "delay"))));
        readers.put("lose", requests(_ -> new RestFault.Lost()));
        readers.put("drop-answer", requests(_ -> new RestFault.AnswerLost()));
        readers.put("drop-then-accept", requests(FaultText::lostThenDone));
        readers.put("answer-twice", requests(_ -> new RestFault.AnsweredTwice()));
        readers.put("status", requests(FaultText::instead));
        readers.put("unauthorized", requests(_ -> plain(401, "text/plain", "Unauthorized\n")));
        readers.put("too-many", requests(_ -> plain(429, "text/html", HTML)));
        for (RestFault.Spoiling how : RestFault.Spoiling.values()) {
            readers.put("body-" + word(how), requests(_ -> new RestFault.Spoilt(how)));
        }
        readers.put("stream-gap", streams(_ -> new StreamFault.Gap()));
        readers.put("stream-replay", streams(_ -> new StreamFault.Replay()));
        readers.put("stream-reorder", streams(_ -> new StreamFault.Reorder()));
        readers.put("stream-freeze", streams(FaultText::freeze));
        readers.put("stream-disconnect", streams(_ -> new StreamFault.Disconnect()));
        readers.put("stream-unknown", streams(_ -> new StreamFault.UnknownChannel()));
        readers.put("stream-huge", streams(_ -> new StreamFault.Huge()));
        readers.put("stream-refuse-token", streams(_ -> new StreamFault.TokenRefused()));
        readers.put(
                "snapshot-pages",
                terms -> new Fault.SnapshotPages(terms.required("size", FaultText::pageSize)));
        readers.put(
                "clock",
                terms -> new Fault.ClockOffset(terms.required("by", FaultTerms::duration)));
        readers.put(
                "key-permissions",
                terms -> new Fault.KeyPermissions(terms.required("allow", FaultText::permissions)));
        readers.put("product", FaultText::status);
        readers.put("outage", FaultText::outage);
        readers.put("grid", FaultText::grid);
        return readers;
    }

    private static Function<FaultTerms, Fault> requests(Function<FaultTerms, RestFault> what) {
        return terms ->
                new Fault.OfRequests(
                        terms.target("endpoint", text -> word(Endpoint.class, text)),
                        what.apply(terms),
                        terms.occasion());
    }

    private static Function<FaultTerms, Fault> streams(Function<FaultTerms, StreamFault> what) {
        return terms ->
                new Fault.OfStreams(
                        terms.target("channel", FaultText::channel),
                        what.apply(terms),
                        terms.occasion());
    }

    private static RestFault lostThenDone(FaultTerms terms) {
        return new RestFault.LostThenDone(
                terms.optional("delay", FaultTerms::length).orElse(Duration.ZERO));
    }

    private static StreamFault freeze(FaultTerms terms) {
        return new StreamFault.Freeze(terms.optional("for", FaultTerms::length).orElse(FOREVER));
    }

    private static Duration length(FaultTerms terms, String key) {
        return terms.required(key, FaultTerms::length);
    }

    private static RestFault plain(int status, String contentType, String body) {
        return new RestFault.Instead(status, contentType, body, false, OptionalInt.empty());
    }

    /// `body` names a kind of body, or is one.
    private static RestFault instead(FaultTerms terms) {
        int status = terms.required("code", FaultText::statusCode);
        String body = terms.optional("body", Function.identity()).orElse("json");
        boolean done = terms.optional("done", FaultText::flag).orElse(false);
        OptionalInt retryAfter = terms.seconds("retry-after");
        return switch (body) {
            case "html" -> new RestFault.Instead(status, "text/html", HTML, done, retryAfter);
            case "empty" -> new RestFault.Instead(status, "", "", done, retryAfter);
            case "json" ->
                    new RestFault.Instead(
                            status,
                            "application/json",
                            "{\"error\":\"unknown\",\"error_details\":\"\",\"message\":\"\"}",
                            done,
                            retryAfter);
            default -> new RestFault.Instead(status, "text/plain", body, done, retryAfter);
        };
    }

    private static int statusCode(String text) {
        int code = Integer.parseInt(text);
        if (code < 200 || code > 599) {
            throw new IllegalArgumentException("must be 200..599");
        }
        return code;
    }

    private static int pageSize(String text) {
        return new Fault.SnapshotPages(Integer.parseInt(text)).size();
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return text.equals("true");
    }

    private static String channel(String text) {
        if (!CHANNELS.contains(text)) {
            throw new IllegalArgumentException("must be one of " + CHANNELS);
        }
        return text;
    }

    /// `view+trade`; `none` for nothing.
    private static List<Permission> permissions(String text) {
        return text.equals("none")
                ? List.of()
                : Arrays.stream(text.split("\\+"))
                        .map(each -> word(Permission.class, each))
                        .toList();
    }

    private static Fault status(FaultTerms terms) {
        return new Fault.Status(
                terms.requiredTarget("product", Symbol::parse),
                terms.required("status", text -> word(ProductStatus.class, text)));
    }

    private static Fault outage(FaultTerms terms) {
        return new Fault.Outage(
                length(terms, "down"), length(terms, "cancel-only"), length(terms, "limit-only"));
    }

    private static Fault grid(FaultTerms terms) {
        return new Fault.OddGrid(
                terms.requiredTarget("product", Symbol::parse),
                terms.required("price", Price::of),
                terms.required("size", Quantity::of));
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> word(each).equals(text.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "must be one of "
                                        + Arrays.stream(type.getEnumConstants())
                                                .map(FaultText::word)
                                                .toList()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
