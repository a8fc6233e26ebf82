// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import dev.tradewind.coinbase.wire.UnreadableException;
import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.coinbase.wire.WireReader;
import dev.tradewind.venue.VenueException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Says what an answer means. The status decides, never the body, which may be a web page; bodies
/// are never repeated whole.
final class AnswerReader {

    private static final int TIMEOUT = 408;
    private static final int MAX_TOLD = 200;

    private final WireReader reader;

    AnswerReader(WireReader reader) {
        this.reader = reader;
    }

    <T> T read(Call call, Reply reply, Function<WireObject, T> reading) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return content(call, reply, reading);
        }
        if (status >= 400 && status < 500 && status != TIMEOUT) {
            throw refusal(call, reply);
        }
        throw new VenueException.OutcomeUnknown(call + " was answered " + status, null);
    }

    private <T> T content(Call call, Reply reply, Function<WireObject, T> reading) {
        try {
            return reader.object("the answer to " + call, reply.body()).as(reading);
        } catch (UnreadableException unreadable) {
            throw new VenueException.OutcomeUnknown(
                    String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private VenueException refusal(Call call, Reply reply) {
        String fallback = reply.status() == 404 ? "NOT_FOUND" : "HTTP_" + reply.status();
        Optional<WireObject> body = error(reply);
        String code =
                body.flatMap(each -> text(each, "error"))
                        .filter(each -> each.matches("[A-Za-z_]{1,80}"))
                        .filter(_ -> reply.status() != 404)
                        .orElse(fallback);
        String words =
                body.flatMap(each ->
                                Stream.of("message", "error_details")
                                        .map(part -> text(each, part))
                                        .flatMap(Optional::stream)
                                        .findFirst())
                        .map(each -> each.substring(0, Math.min(MAX_TOLD, each.length())))
                        .orElse(code);
        return new VenueException.Refused(
                code, call + " was answered " + reply.status() + ": " + words, null);
    }

    private Optional<WireObject> error(Reply reply) {
        try {
            return Optional.of(reader.object("error", reply.body()));
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(WireObject body, String field) {
        try {
            return body.findText(field);
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }
}
