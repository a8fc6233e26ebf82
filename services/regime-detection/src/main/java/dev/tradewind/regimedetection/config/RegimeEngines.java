// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.config;

import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regime.TextbookRule;
import dev.tradewind.regime.TunedRule;
import dev.tradewind.regime.model.RegimeModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// What classifies, as it is configured: the built-in model, a model of one's own, or a rule. A model file
/// that is missing or broken does not stop the service: the tuned rule stands in, and `problem` says so.
public final class RegimeEngines {

    private final Function<Timeframe, RegimeEngine> engines;
    private final String version;
    private final Optional<String> problem;

    private RegimeEngines(
            Function<Timeframe, RegimeEngine> engines, String version, Optional<String> problem) {
        this.engines = engines;
        this.version = version;
        this.problem = problem;
    }

    public static RegimeEngines of(RegimeConfig config) {
        return switch (config.rule()) {
            case MODEL -> model(config);
            case TUNED -> tuned(config, Optional.empty());
            case TEXTBOOK ->
                    new RegimeEngines(
                            timeframe ->
                                    new RegimeEngine(
                                            timeframe, new TextbookRule(), config.hysteresis()),
                            new TextbookRule().version(),
                            Optional.empty());
        };
    }

    /// A fresh engine.
    public RegimeEngine engine(Timeframe timeframe) {
        return engines.apply(timeframe);
    }

    /// The model or rule that answers once it is warm.
    public String version() {
        return version;
    }

    /// Why a rule stands in for the model that was asked for.
    public Optional<String> problem() {
        return problem;
    }

    private static RegimeEngines model(RegimeConfig config) {
        if (config.modelFile().isEmpty()) {
            return of(RegimeModel.builtIn(), config);
        }
        Path file = config.modelFile().get();
        try {
            return of(RegimeModel.parse(Files.readAllLines(file)), config);
        } catch (IOException | IllegalArgumentException unusable) {
            return tuned(
                    config,
                    Optional.of(
                            "model %s is unusable, the tuned rule stands in: %s"
                                    .formatted(file, unusable)));
        }
    }

    private static RegimeEngines of(RegimeModel model, RegimeConfig config) {
        return new RegimeEngines(
                timeframe -> RegimeEngine.probabilistic(timeframe, model, config.hysteresis()),
                model.version(),
                Optional.empty());
    }

    private static RegimeEngines tuned(RegimeConfig config, Optional<String> problem) {
        return new RegimeEngines(
                timeframe -> new RegimeEngine(timeframe, new TunedRule(), config.hysteresis()),
                new TunedRule().version(),
                problem);
    }
}
