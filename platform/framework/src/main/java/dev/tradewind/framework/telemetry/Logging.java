// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.telemetry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// Sets up logging for the process. Lines are JSON objects with an event name as message, key-value
/// pairs, and the ids of the present [CallContext].
public final class Logging {

    private static final String HUMAN_PATTERN =
            "%d{HH:mm:ss} %-5level %X{service:--} %msg %kvp%n%ex{short}";
    private static final String FILE = "tradewind.log";
    private static final int KEPT_FILES = 5;

    private Logging() {}

    /// Replaces whatever logging was set up before.
    public static void configure(LoggingConfig config, Path dataFolder) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.valueOf(config.level().name()));
        context.getLogger("org.flywaydb").setLevel(Level.WARN);
        context.getLogger("io.helidon").setLevel(Level.WARN);
        switch (config.console()) {
            case JSON -> root.addAppender(console(context, json(context)));
            case HUMAN -> root.addAppender(humanConsole(context));
            case OFF -> {}
        }
        if (config.file()) {
            root.addAppender(file(context, dataFolder.resolve("logs")));
        }
    }

    private static OutputStreamAppender<ILoggingEvent> humanConsole(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(HUMAN_PATTERN);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = console(context, encoder);
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        appender.addFilter(warnings);
        return appender;
    }

    private static OutputStreamAppender<ILoggingEvent> console(
            LoggerContext context, Encoder<ILoggingEvent> encoder) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("console");
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(folder.resolve(FILE).toString());
        appender.setEncoder(json(context));
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(folder.resolve(FILE + ".%i").toString());
        window.setMinIndex(1);
        window.setMaxIndex(KEPT_FILES);
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("20MB"));
        trigger.start();
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(trigger);
        appender.start();
        return appender;
    }

    private static JsonEncoder json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithFormattedMessage(false);
        encoder.setWithArguments(false);
        encoder.start();
        return encoder;
    }
}
