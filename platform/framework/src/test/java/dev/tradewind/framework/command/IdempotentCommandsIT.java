// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.http.Problem;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.framework.testing.HarnessReply;
import dev.tradewind.framework.testing.ServiceHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a repeated command would take effect twice.
class IdempotentCommandsIT {

    record Add(int amount) {}

    record Total(int total) {}

    @TempDir private Path folder;
    private final AtomicInteger total = new AtomicInteger();
    private ServiceHarness harness;

    private final ServiceDefinition adder =
            new ServiceDefinition(
                    "adder",
                    0,
                    List.of(),
                    context ->
                            context.router()
                                    .post(
                                            "/api/v1/add",
                                            request -> {
                                                Add add = request.body(Add.class);
                                                return context.commands()
                                                        .once(request, _ -> add(add));
                                            }));

    private Response add(Add add) {
        if (add.amount() < 0) {
            throw ProblemException.of(ProblemCode.REFUSED, "amount must be >= 0");
        }
        return Response.json(201, new Total(total.addAndGet(add.amount())));
    }

    @BeforeEach
    void start() {
        harness = ServiceHarness.start(folder, List.of(), adder);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private HarnessReply send(int amount, String key) {
        return harness.post("/api/v1/add", new Add(amount), "Idempotency-Key", key);
    }

    @Test
    void sameKeyAndBodyGetTheSameAnswerEvenAfterRestart() {
        HarnessReply first = send(5, "a");
        HarnessReply second = send(5, "a");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        harness.close();
        start();
        assertThat(send(5, "a").body()).isEqualTo(first.body());
        assertThat(total).hasValue(5);
    }

    @Test
    void sameKeyWithOtherBodyIsAConflict() {
        assertThat(send(5, "a").status()).isEqualTo(201);
        HarnessReply other = send(6, "a");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.as(Problem.class).code()).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(total).hasValue(5);
    }

    @Test
    void withoutKeyEachCommandRuns() {
        assertThat(harness.post("/api/v1/add", new Add(1)).status()).isEqualTo(201);
        assertThat(harness.post("/api/v1/add", new Add(1)).as(Total.class).total()).isEqualTo(2);
    }

    @Test
    void refusedCommandMayBeSentAgain() {
        assertThat(send(-1, "a").status()).isEqualTo(422);
        assertThat(send(1, "a").status()).isEqualTo(201);
        assertThat(send(1, " ").status()).isEqualTo(400);
    }

    @Test
    void thirtyCopiesAtOnceTakeEffectOnce() {
        List<String> answers = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int copy = 0; copy < 30; copy++) {
                threads.execute(() -> answers.add(send(3, "same").body()));
            }
        }
        assertThat(answers).hasSize(30).containsOnly("{\"total\":3}");
        assertThat(total).hasValue(3);
    }
}
