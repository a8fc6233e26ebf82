// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.command;

import dev.tradewind.base.hash.Sha256;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.store.Database;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Remembers answers to commands in the service's store. The same key with the same request gets
/// the stored answer and no second effect; with another request it gets 409. A command without a
/// key runs each time. Safe from any thread.
public final class IdempotentCommands {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Database database;
    private final InstantSource time;
    private final String table;

    private record Stored(String fingerprint, int status, String contentType, byte[] answer) {}

    /// @param prefix of the service's tables
    public IdempotentCommands(Database database, String prefix, InstantSource time) {
        this.database = database;
        this.time = time;
        this.table = prefix + "_command";
    }

    /// Runs a command in one transaction with the record of its answer, so that effect and record
    /// are stored together or not at all. A command that throws leaves no record and may be sent
    /// again.
    public Response once(Request request, Function<Handle, Response> command) {
        Optional<String> key = request.header(HEADER);
        if (key.isEmpty()) {
            return database.inTransaction(command);
        }
        if (key.get().isBlank() || key.get().length() > LONGEST_KEY) {
            throw ProblemException.ofField(
                    ProblemCode.INVALID_VALUE, HEADER, HEADER + " must have 1 to 200 characters");
        }
        String fingerprint = fingerprint(request);
        return database.inTransaction(handle ->
                find(handle, key.get())
                        .map(stored -> replay(stored, fingerprint))
                        .orElseGet(() -> runAndStore(handle, key.get(), fingerprint, command)));
    }

    private Response runAndStore(
            Handle handle, String key, String fingerprint, Function<Handle, Response> command) {
        Response response = command.apply(handle);
        if (!(response.body() instanceof Response.Body.Bytes(byte[] content))) {
            throw new IllegalStateException("an idempotent command cannot answer with a stream");
        }
        int rows =
                handle.createUpdate(
                                "INSERT INTO "
                                        + table
                                        + " (idempotency_key, fingerprint, status, "
                                        + "content_type, answer, recorded_at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?)")
                        .bind(0, key)
                        .bind(1, fingerprint)
                        .bind(2, response.status())
                        .bind(3, response.contentType())
                        .bind(4, content)
                        .bind(5, time.instant().toString())
                        .execute();
        if (rows != 1) {
            throw new IllegalStateException(
                    "answer to command " + key + " must be one row: " + rows);
        }
        return response;
    }

    private Optional<Stored> find(Handle handle, String key) {
        return handle.createQuery(
                        "SELECT fingerprint, status, content_type, answer FROM "
                                + table
                                + " WHERE idempotency_key = ?")
                .bind(0, key)
                .map((row, _) ->
                        new Stored(
                                row.getString("fingerprint"),
                                row.getInt("status"),
                                row.getString("content_type"),
                                row.getBytes("answer")))
                .findOne();
    }

    private static Response replay(Stored stored, String fingerprint) {
        if (!stored.fingerprint.equals(fingerprint)) {
            throw ProblemException.ofField(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    HEADER,
                    "this key was used before with another request");
        }
        return Response.bytes(stored.status, stored.contentType, stored.answer)
                .withHeader("Idempotency-Replayed", "true");
    }

    private static String fingerprint(Request request) {
        return new Sha256()
                .add(request.method() + " " + request.path() + "\n")
                .add(request.bodyBytes())
                .hex();
    }
}
