// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.cost;

import static dev.tradewind.execution.Sample.BTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.execution.Sample;
import dev.tradewind.execution.cost.ImplementationShortfall.Order;
import dev.tradewind.execution.cost.ImplementationShortfall.PricedFill;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the costs we report would not be the costs we paid. Numbers:
/// vectors/execution.json, tca.
class CostTest {

    @Test
    void splitsABuyThatFilledInPart() {
        ImplementationShortfall cost =
                ImplementationShortfall.of(
                        order(Side.BUY, "2", "60000", "60012", "60090"),
                        List.of(
                                fill("60005", "0.5", "60010", "75"),
                                fill("60020", "0.7", "60022", "105"),
                                fill("60041", "0.3", "60038", "108")));

        assertThat(cost.delay()).isEqualTo(Money.usd("18"));
        assertThat(cost.move()).isEqualTo(Money.usd("13.8"));
        assertThat(cost.spread()).isEqualTo(Money.usd("-3"));
        assertThat(cost.fees()).isEqualTo(Money.usd("288"));
        assertThat(cost.opportunity()).isEqualTo(Money.usd("45"));
        assertThat(cost.total()).isEqualTo(Money.usd("361.8"));
        assertThat(cost.bps()).isCloseTo(30.15, within(1e-9));
    }

    @Test
    void splitsASaleThatFilledWhole() {
        ImplementationShortfall cost =
                ImplementationShortfall.of(
                        order(Side.SELL, "30", "3000", "2998", "2990"),
                        List.of(
                                fill("2997.5", "10", "2997", "60"),
                                fill("2994", "20", "2995", "240")));

        assertThat(cost.total()).isEqualTo(Money.usd("445"));
        assertThat(cost.opportunity()).isEqualTo(Money.usd("0"));
        assertThat(cost.bps()).isCloseTo(49.44444444444444, within(1e-9));
    }

    @Test
    void chargesTheMissedTradeWhenTheEndPriceIsKnown() {
        assertThat(
                        ImplementationShortfall.of(
                                        order(Side.BUY, "100", "150", "150.1", "149"), List.of())
                                .total())
                .isEqualTo(Money.usd("-100"));

        ImplementationShortfall open =
                ImplementationShortfall.of(
                        new Order(
                                BTC,
                                Side.BUY,
                                Quantity.of("1"),
                                Price.of("150"),
                                Price.of("150"),
                                null),
                        List.of());
        assertThat(open.opportunity()).isNull();
        assertThat(open.total()).isEqualTo(Money.usd("0"));
    }

    @Test
    void makerShareIsAbsentBeforeTheFirstFill() {
        MakerShare none = MakerShare.of(List.of(), Asset.USD);
        assertThat(none.byNotionalFraction()).isNull();
        assertThat(none.byCountFraction()).isNull();

        ClientOrderId id = new ClientOrderId("a");
        MakerShare one = MakerShare.of(List.of(Sample.fill("1", id, Side.BUY, "2")), Asset.USD);
        assertThat(one.byNotionalFraction()).isEqualTo(1.0);
        assertThat(one.byCountFraction()).isEqualTo(1.0);
        assertThat(one.makerNotional()).isEqualTo(Money.usd("200"));
    }

    private static Order order(
            Side side, String quantity, String decided, String arrived, String end) {
        return new Order(
                BTC,
                side,
                Quantity.of(quantity),
                Price.of(decided),
                Price.of(arrived),
                Price.of(end));
    }

    private static PricedFill fill(String price, String quantity, String mid, String fee) {
        return new PricedFill(
                Price.of(price), Quantity.of(quantity), Price.of(mid), Money.usd(fee));
    }
}
