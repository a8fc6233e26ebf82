// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.venue.simulator.book.ProductStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, a fault asked for would not be the fault that comes, or a mistyped one would pass as
/// none.
class FaultTextTest {

    @Test
    void readsFaultsOfRequests() {
        assertThat(FaultText.parse("drop-answer:orders:p=0.1"))
                .isEqualTo(
                        new Fault.OfRequests(
                                Optional.of(Endpoint.ORDERS),
                                new RestFault.AnswerLost(),
                                new Occasion(0.1, 0, Integer.MAX_VALUE)));
        assertThat(FaultText.parse("latency:delay=250ms,skip=2,count=3"))
                .isEqualTo(
                        new Fault.OfRequests(
                                Optional.empty(),
                                new RestFault.Slow(Duration.ofMillis(250)),
                                new Occasion(1, 2, 3)));
        assertThat(FaultText.parse("status:order-list:code=503,body=html,done=true,retry-after=5s"))
                .isInstanceOfSatisfying(
                        Fault.OfRequests.class,
                        fault ->
                                assertThat(fault.what())
                                        .isInstanceOfSatisfying(
                                                RestFault.Instead.class,
                                                instead -> {
                                                    assertThat(instead.status()).isEqualTo(503);
                                                    assertThat(instead.done()).isTrue();
                                                    assertThat(instead.retryAfterSeconds())
                                                            .isEqualTo(OptionalInt.of(5));
                                                    assertThat(instead.body()).startsWith("<!DOC");
                                                }));
        assertThat(FaultText.parse("body-renamed-field:all"))
                .isEqualTo(
                        new Fault.OfRequests(
                                Optional.empty(),
                                new RestFault.Spoilt(RestFault.Spoiling.RENAMED_FIELD),
                                Occasion.ALWAYS));
    }

    @Test
    void readsFaultsOfStreamsAndOfTheWholeExchange() {
        assertThat(FaultText.parse("stream-freeze:level2:for=30s"))
                .isEqualTo(
                        new Fault.OfStreams(
                                Optional.of("level2"),
                                new StreamFault.Freeze(Duration.ofSeconds(30)),
                                Occasion.ALWAYS));
        assertThat(FaultText.parse("clock:by=-30s"))
                .isEqualTo(new Fault.ClockOffset(Duration.ofSeconds(-30)));
        assertThat(FaultText.parse("key-permissions:allow=view+trade"))
                .isEqualTo(new Fault.KeyPermissions(List.of(Permission.VIEW, Permission.TRADE)));
        assertThat(FaultText.parse("key-permissions:allow=none"))
                .isEqualTo(new Fault.KeyPermissions(List.of()));
        assertThat(FaultText.parse("product:BTC-USD:status=CANCEL_ONLY"))
                .isEqualTo(new Fault.Status(Symbol.parse("BTC-USD"), ProductStatus.CANCEL_ONLY));
        assertThat(FaultText.parse("outage:down=1h,cancel-only=10m,limit-only=5m"))
                .isEqualTo(
                        new Fault.Outage(
                                Duration.ofHours(1),
                                Duration.ofMinutes(10),
                                Duration.ofMinutes(5)));
        assertThat(FaultText.parse("grid:ETH-USD:price=0.05,size=0.003"))
                .isEqualTo(
                        new Fault.OddGrid(
                                Symbol.parse("ETH-USD"), Price.of("0.05"), Quantity.of("0.003")));
        assertThat(FaultText.parse("snapshot-pages:size=3")).isEqualTo(new Fault.SnapshotPages(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop-answr:orders | the name must be one of [latency, late-answer",
                "drop-answer:oders | endpoint cannot be 'oders': must be one of [time, key",
                "drop-answer:orders:p=2 | p must be within 0..1",
                "drop-answer:orders:p=often | p cannot be 'often': not a number",
                "drop-answer:orders:q=1 | drop-answer does not know [q]",
                "drop-answer:orders:p | is not key=value",
                "drop-answer:orders:p=1,p=1 | p is given twice",
                "latency:orders | delay=... is missing",
                "latency:orders:delay=soon | not a duration like 250ms",
                "latency:orders:delay=-1s | must not be negative",
                "stream-gap:books | channel cannot be 'books'",
                "snapshot-pages:size=51 | size must be 1..50",
                "clock:BTC-USD:by=1s | clock has no target, but 'BTC-USD' is given",
                "product:status=ONLINE | needs a product",
                "product:BTC-USD:status=OPEN | must be one of [online, limit-only",
                "status:orders:code=99 | must be 200..599",
            })
    void saysWhatIsWrong(String text, String reason) {
        assertThatThrownBy(() -> FaultText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fault '" + text + "'")
                .hasMessageContaining(reason);
    }
}
