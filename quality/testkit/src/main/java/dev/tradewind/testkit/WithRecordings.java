// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/// A test that needs the recorded market data of the shared folder, and runs where they are.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "dev.tradewind.testkit.SharedFolder#hasRecordings",
        disabledReason =
                "needs the recorded market data of the folder 'shared' beside the checkout")
public @interface WithRecordings {}
