// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.execution.order.Transition.Kind;
import dev.tradewind.model.order.OrderState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, an order could be taken for dead while it lives, or counted as live after its
/// end.
class OrderLifecycleTest {

    private static final Map<String, OrderState> CODES =
            Map.ofEntries(
                    Map.entry("IN", OrderState.INTENT),
                    Map.entry("DE", OrderState.DENIED),
                    Map.entry("SE", OrderState.SENDING),
                    Map.entry("OP", OrderState.OPEN),
                    Map.entry("PA", OrderState.PARTIAL),
                    Map.entry("PC", OrderState.PENDING_CANCEL),
                    Map.entry("UN", OrderState.UNKNOWN),
                    Map.entry("FI", OrderState.FILLED),
                    Map.entry("CA", OrderState.CANCELLED),
                    Map.entry("EX", OrderState.EXPIRED),
                    Map.entry("RE", OrderState.REJECTED),
                    Map.entry("FV", OrderState.FAILED_AT_VENUE),
                    Map.entry("NS", OrderState.NOT_SENT),
                    Map.entry("NC", OrderState.NOT_CREATED));

    /// Every pair of state and event: the next state, `-` ignored, `+` a late fill, `!` a
    /// contradiction.
    private static final String TABLE =
            """
            event            IN DE SE OP PA PC UN FI CA EX RE FV NS NC
            DENIED           DE -  -  -  -  -  -  -  -  -  -  -  -  -
            SENDING_BEGAN    SE -  -  -  -  -  -  -  -  -  -  -  -  -
            ACCEPTED         -  !  OP -  -  -  OP -  -  -  !  -  !  !
            REJECTED         -  -  RE -  -  -  RE -  -  -  -  -  -  -
            NOT_SENT         -  -  NS -  -  -  -  -  -  -  -  -  -  -
            ANSWER_LOST      -  -  UN -  -  -  -  -  -  -  -  -  -  -
            PARTLY_FILLED    -  +  PA PA PA PC PA +  +  +  +  +  +  +
            FULLY_FILLED     -  +  FI FI FI FI FI +  +  +  +  +  +  +
            CANCEL_REQUESTED -  -  -  PC PC -  -  -  -  -  -  -  -  -
            CANCEL_REFUSED   -  -  -  -  -  OP -  -  -  -  -  -  -  -
            CANCELLED        -  -  CA CA CA CA CA -  -  -  -  -  -  -
            EXPIRED          -  -  EX EX EX EX EX -  -  -  -  -  -  -
            FAILED_AT_VENUE  -  -  FV FV FV FV FV -  -  -  -  -  -  -
            PROVEN_ABSENT    -  -  -  -  -  -  NC -  -  -  -  -  -  -
            """;

    record Pair(OrderState state, LifecycleEvent event, String expected) {}

    static Stream<Pair> pairs() {
        List<List<String>> rows =
                TABLE.lines().map(line -> List.of(line.trim().split(" +"))).toList();
        List<String> states = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row ->
                        Stream.iterate(1, column -> column < row.size(), column -> column + 1)
                                .map(column ->
                                        new Pair(
                                                state(states.get(column)),
                                                LifecycleEvent.valueOf(row.getFirst()),
                                                row.get(column))));
    }

    private static OrderState state(String code) {
        return Objects.requireNonNull(CODES.get(code), code);
    }

    @Test
    void tableNamesEveryPair() {
        assertThat(pairs()).hasSize(OrderState.values().length * LifecycleEvent.values().length);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void takesEveryEventInEveryStateAsTheTableSays(Pair pair) {
        Transition expected =
                switch (pair.expected()) {
                    case "-" -> new Transition(pair.state(), Kind.IGNORED);
                    case "+" -> new Transition(pair.state(), Kind.LATE_FILL);
                    case "!" -> new Transition(pair.state(), Kind.CONTRADICTED);
                    case String next -> new Transition(state(next), Kind.MOVED);
                };

        assertThat(OrderLifecycle.next(pair.state(), pair.event())).isEqualTo(expected);
    }

    @Test
    void terminalStatesNeverReopen() {
        assertThat(pairs().filter(pair -> pair.state().isTerminal()))
                .allMatch(pair ->
                        OrderLifecycle.next(pair.state(), pair.event()).state() == pair.state());
    }
}
