// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, a mistyped setting would be ignored, or an error would not say how to mend it.
class SettingsTest {

    enum Mode {
        FAST,
        VERY_SLOW
    }

    record EngineConfig(
            @Setting(defaultValue = "5s", description = "Age", min = "1s", max = "1m")
                    Duration staleAfter,
            @Setting(defaultValue = "3", description = "Count", min = "1", max = "9") int count,
            @Setting(defaultValue = "0.25", description = "Share", max = "1") BigDecimal share,
            @Setting(defaultValue = "1.5", description = "Factor", min = "0") double factor,
            @Setting(defaultValue = "true", description = "On") boolean enabled,
            @Setting(defaultValue = "very-slow", description = "Mode") Mode mode,
            @Setting(defaultValue = "a, b", description = "Names") List<String> names,
            @Setting(defaultValue = "", description = "Address") Optional<URI> address,
            @Setting(defaultValue = "keys", description = "Folder") Path folder,
            @Setting(defaultValue = "", description = "Password") Secret password,
            @Setting(defaultValue = "7", description = "Seed") long seed) {}

    private static final List<Section> SECTIONS = List.of(Section.of("engine", EngineConfig.class));

    private static EngineConfig with(String... flags) {
        return Settings.of(SECTIONS).flags(List.of(flags)).load().bind(EngineConfig.class);
    }

    @Test
    void bindsDefaults() {
        EngineConfig config = with();
        assertThat(config)
                .isEqualTo(
                        new EngineConfig(
                                Duration.ofSeconds(5),
                                3,
                                new BigDecimal("0.25"),
                                1.5,
                                true,
                                Mode.VERY_SLOW,
                                List.of("a", "b"),
                                Optional.empty(),
                                Path.of("keys"),
                                new Secret(""),
                                7));
    }

    @Test
    void strongerSourcesWin(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("t.properties"),
                        "engine.count=4\nengine.seed=4\nengine.share=0.4\n");
        Settings settings =
                Settings.of(SECTIONS)
                        .file(file)
                        .environment(
                                Map.of(
                                        "TRADEWIND_ENGINE_COUNT",
                                        "5",
                                        "TRADEWIND_ENGINE_SEED",
                                        "5",
                                        "HOME",
                                        "x"))
                        .flags(List.of("engine.count=6"))
                        .load();
        EngineConfig config = settings.bind(EngineConfig.class);
        assertThat(config.count()).isEqualTo(6);
        assertThat(config.seed()).isEqualTo(5);
        assertThat(config.share()).isEqualByComparingTo("0.4");
        assertThat(settings.entry("engine.seed").orElseThrow().source())
                .isEqualTo("environment TRADEWIND_ENGINE_SEED");
    }

    @Test
    void suggestsNearestNameForUnknownKey() {
        assertThatThrownBy(() -> with("engine.stale-aftr=5s"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("engine.stale-aftr")
                .hasMessageContaining("flag --set")
                .hasMessageContaining("nearest valid name is engine.stale-after");
        assertThatThrownBy(() ->
                        Settings.of(SECTIONS)
                                .environment(Map.of("TRADEWIND_ENGINE_CONT", "5"))
                                .load())
                .hasMessageContaining("nearest valid name is TRADEWIND_ENGINE_COUNT");
    }

    @ParameterizedTest
    @CsvSource({
        "engine.count,0,1 to 9",
        "engine.count,10,1 to 9",
        "engine.count,many,whole number",
        "engine.stale-after,2h,1s to 1m",
        "engine.stale-after,5,duration",
        "engine.share,1.01,at most 1",
        "engine.factor,-0.1,at least 0",
        "engine.factor,NaN,number",
        "engine.enabled,yes,true or false",
        "engine.mode,medium,'fast, very-slow'",
        "engine.seed,1.5,whole number"
    })
    void namesKeyValueSourceAndBound(String key, String value, String bound) {
        assertThatThrownBy(() -> with(key + "=" + value))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining("flag --set")
                .hasMessageContaining(bound);
    }

    @Test
    void masksSecrets() {
        EngineConfig config = with("engine.password=hunter2");
        assertThat(config.toString()).doesNotContain("hunter2");
        assertThat(config.password().reveal()).isEqualTo("hunter2");
        Settings settings = Settings.of(SECTIONS).flags(List.of("engine.password=hunter2")).load();
        Settings.Entry entry = settings.entry("engine.password").orElseThrow();
        assertThat(entry.shown()).isEqualTo("********");
        assertThat(entry.toString()).isEqualTo("engine.password=******** (flag --set)");
    }

    @Test
    void listsEveryKeyWithDefaultAndDescription() {
        List<Settings.Entry> entries = Settings.of(SECTIONS).load().entries();
        assertThat(entries).hasSize(11);
        SettingKey first = entries.getFirst().key();
        assertThat(first.name()).isEqualTo("engine.stale-after");
        assertThat(first.defaultValue()).isEqualTo("5s");
        assertThat(first.description()).isEqualTo("Age");
        assertThat(first.environmentVariable()).isEqualTo("TRADEWIND_ENGINE_STALE_AFTER");
    }

    @Test
    void refusesFlagWithoutValueAndMissingFile() {
        assertThatThrownBy(() -> with("engine.count")).hasMessageContaining("key=value");
        assertThatThrownBy(() -> Settings.of(SECTIONS).file(Path.of("absent.properties")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("absent.properties");
    }
}
