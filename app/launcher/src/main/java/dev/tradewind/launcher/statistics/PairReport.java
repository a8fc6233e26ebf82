// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import dev.tradewind.analytics.pairs.BenjaminiHochberg;
import dev.tradewind.analytics.pairs.EngleGranger;
import dev.tradewind.analytics.pairs.Johansen;
import dev.tradewind.analytics.pairs.KalmanHedge;
import dev.tradewind.analytics.pairs.Lags;
import dev.tradewind.analytics.pairs.OrnsteinUhlenbeck;
import dev.tradewind.analytics.pairs.PairScreen;
import java.util.Optional;
import java.util.OptionalDouble;

/// Everything two series of prices tell about each other, on their logarithms. `forward` regresses y on x,
/// `backward` x on y; `spread` is what `forward` leaves over. `hedge` has seen every bar.
public record PairReport(
        Leg y,
        Leg x,
        Optional<Direction> forward,
        Optional<Direction> backward,
        Optional<Leg> spread,
        Optional<Johansen> johansen,
        KalmanHedge hedge) {

    /// One direction of regression, tested with several lags.
    public record Direction(EngleGranger fixed, EngleGranger plain, EngleGranger chosen) {

        private static Optional<Direction> of(double[] y, double[] x, PairChoices choices) {
            Optional<EngleGranger> fixed = EngleGranger.of(y, x, Lags.fixed(choices.lags()));
            Optional<EngleGranger> plain = EngleGranger.of(y, x, Lags.fixed(0));
            Optional<EngleGranger> chosen =
                    EngleGranger.of(y, x, Lags.chosenUpTo(choices.mostLags()));
            return fixed.isEmpty() || plain.isEmpty() || chosen.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Direction(fixed.get(), plain.get(), chosen.get()));
        }

        double p() {
            return fixed.test().p();
        }
    }

    /// Compares prices `y` and `x` of one length, given as logarithms.
    public static PairReport of(NamedLogs y, NamedLogs x, PairChoices choices) {
        double[] logY = y.values();
        double[] logX = x.values();
        Optional<Direction> forward = Direction.of(logY, logX, choices);
        KalmanHedge hedge = choices.hedge();
        for (int bar = 0; bar < logY.length; bar++) {
            hedge.update(logX[bar], logY[bar]);
        }
        return new PairReport(
                Leg.of(y, choices.lags()),
                Leg.of(x, choices.lags()),
                forward,
                Direction.of(logX, logY, choices),
                forward.map(direction ->
                        Leg.of(
                                new NamedLogs("spread", direction.fixed().hedge().residuals()),
                                choices.lags())),
                Johansen.of(new double[][] {logY, logX}, 1),
                hedge);
    }

    /// P-values of both directions after Benjamini-Hochberg; absent unless both could be tested.
    public Optional<double[]> adjusted() {
        return forward.flatMap(one ->
                backward.map(
                        other -> BenjaminiHochberg.adjusted(new double[] {one.p(), other.p()})));
    }

    /// Whether both directions pass the gate.
    public boolean isCointegrated() {
        return adjusted()
                .filter(p -> p[0] < PairScreen.LEVEL && p[1] < PairScreen.LEVEL)
                .isPresent();
    }

    /// Whether the pair may be traded: cointegrated, with a half-life that suits hourly bars.
    public boolean isTradable() {
        return isCointegrated()
                && spread.flatMap(Leg::reversion).filter(OrnsteinUhlenbeck::isTradable).isPresent();
    }

    /// Half-life of the spread in bars; absent where it does not come back.
    public OptionalDouble halfLife() {
        return spread.flatMap(Leg::reversion)
                .map(OrnsteinUhlenbeck::halfLifeBars)
                .orElse(OptionalDouble.empty());
    }
}
