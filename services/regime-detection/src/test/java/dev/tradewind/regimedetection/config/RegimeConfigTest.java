// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regime.model.RegimeModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the service would classify otherwise than its configuration says.
class RegimeConfigTest {

    private static RegimeConfig config(String... flags) {
        return Settings.of(List.of(Section.of("regime", RegimeConfig.class)))
                .flags(List.of(flags))
                .load()
                .bind(RegimeConfig.class);
    }

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(config())
                .isEqualTo(
                        new RegimeConfig(
                                RuleName.MODEL, Optional.empty(), 3, 6, 12, Duration.ofSeconds(2)));
    }

    @Test
    void readsEveryKey() {
        RegimeConfig config =
                config(
                        "regime.rule=textbook",
                        "regime.model-file=model.txt",
                        "regime.persistence-bars=4",
                        "regime.minimum-bars-between-changes=7",
                        "regime.crisis-exit-bars=13",
                        "regime.answer-wait=10ms");
        assertThat(config)
                .isEqualTo(
                        new RegimeConfig(
                                RuleName.TEXTBOOK,
                                Optional.of(Path.of("model.txt")),
                                4,
                                7,
                                13,
                                Duration.ofMillis(10)));
    }

    @Test
    void usesAModelFileAndSaysItsVersion(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("model.txt"), RegimeModel.builtIn().lines());

        RegimeEngines engines = RegimeEngines.of(config("regime.model-file=" + file));

        assertThat(engines.version()).isEqualTo(RegimeModel.builtIn().version());
        assertThat(engines.problem()).isEmpty();
        assertThat(engines.engine(Timeframe.ONE_HOUR).lastInstant()).isEqualTo(Instant.MIN);
    }

    @Test
    void fallsBackToTheTunedRuleAndSaysWhy(@TempDir Path folder) throws IOException {
        RegimeEngines missing =
                RegimeEngines.of(config("regime.model-file=" + folder.resolve("none.txt")));
        assertThat(missing.version()).startsWith("tuned-rule");
        assertThat(missing.problem().orElseThrow())
                .contains("none.txt", "the tuned rule stands in");

        Path broken = Files.writeString(folder.resolve("broken.txt"), "nonsense");
        RegimeEngines unreadable = RegimeEngines.of(config("regime.model-file=" + broken));
        assertThat(unreadable.version()).startsWith("tuned-rule");
        assertThat(unreadable.problem().orElseThrow()).contains("broken.txt");
    }

    @Test
    void namesTheRuleThatWasAskedFor() {
        assertThat(RegimeEngines.of(config("regime.rule=textbook")).version())
                .startsWith("textbook");
        assertThat(RegimeEngines.of(config("regime.rule=tuned")).problem()).isEmpty();
    }
}
