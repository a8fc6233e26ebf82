// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/// An open stream of server-sent events. Source: WHATWG HTML, server-sent events. Used by one
/// thread.
public final class EventStream {

    private final OutputStream output;
    private final BooleanSupplier isOpen;

    EventStream(OutputStream output, BooleanSupplier isOpen) {
        this.output = output;
        this.isOpen = isOpen;
    }

    /// Whether the service still runs; a stream that waits asks this between its waits and returns
    /// when it is false.
    public boolean isOpen() {
        return isOpen.getAsBoolean() && !Thread.currentThread().isInterrupted();
    }

    /// Sends one event whose data is JSON.
    ///
    /// @throws UncheckedIOException when the reader is gone, which ends the stream
    public void send(String event, Object value) {
        write("event: " + event + "\ndata: " + Json.write(value) + "\n\n");
    }

    /// Sends one event with an id, which the reader gives back as `Last-Event-ID` when it
    /// reconnects.
    public void send(long id, String event, Object value) {
        write("id: " + id + "\nevent: " + event + "\ndata: " + Json.write(value) + "\n\n");
    }

    /// Sends a comment, so that both sides notice a dead connection. Send one every few quiet
    /// seconds.
    public void heartbeat() {
        write(": beat\n\n");
    }

    private void write(String text) {
        try {
            output.write(text.getBytes(StandardCharsets.UTF_8));
            output.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("the reader of the event stream is gone", gone);
        }
    }
}
