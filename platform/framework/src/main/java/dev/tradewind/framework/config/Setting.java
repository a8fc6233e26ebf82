// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares the setting behind a record component. The key is the section's prefix and the
/// component's name in kebab case: `staleAfter` of section `risk` is `risk.stale-after`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

    /// The value when no source gives one, as text. Empty text means absent for `Optional`
    /// components and the empty list for lists.
    String defaultValue();

    /// One sentence for the reference and `--help`.
    String description();

    /// Smallest allowed value as text of the component's type, inclusive; empty = unbounded.
    String min() default "";

    /// Largest allowed value as text of the component's type, inclusive; empty = unbounded.
    String max() default "";
}
