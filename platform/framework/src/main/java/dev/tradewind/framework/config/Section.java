// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Binds a record type to a key prefix: `Section.of("risk", RiskConfig.class)` declares the keys
/// `risk.*`. Every component of the record must carry [Setting].
public record Section(String prefix, Class<? extends Record> type) {

    public Section {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.isAnnotationPresent(Setting.class)) {
                throw new IllegalArgumentException(
                        type.getName() + "." + component.getName() + " must carry @Setting");
            }
        }
    }

    public static Section of(String prefix, Class<? extends Record> type) {
        return new Section(prefix, type);
    }

    /// The keys of this section in the order of the record's components.
    public List<SettingKey> keys() {
        return Arrays.stream(type.getRecordComponents()).map(this::key).toList();
    }

    private SettingKey key(RecordComponent component) {
        Setting setting = component.getAnnotation(Setting.class);
        return new SettingKey(
                prefix + "." + kebabCase(component.getName()),
                SettingType.of(component.getGenericType()),
                setting.defaultValue(),
                setting.description(),
                new SettingKey.Bounds(setting.min(), setting.max()));
    }

    private static String kebabCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
