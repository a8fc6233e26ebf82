// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.config;

/// The configuration cannot be used, or the environment it describes cannot be had (a taken port,
/// an unusable database file). The message is one sentence for the person who starts the program:
/// what is wrong, where it came from, and what to change.
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
