// SPDX-License-Identifier: Apache-2.0
/// Typed settings. One record per component is bound to a key prefix by a
/// [dev.tradewind.framework.config.Section]; each record component is one key, declared with
/// [dev.tradewind.framework.config.Setting]. Defaults live in code, then a properties file, then
/// the environment (`TRADEWIND_A_B`), then flags (`a.b=c`) override them, the later the stronger.
/// Start at [dev.tradewind.framework.config.Settings]; every problem is a
/// [dev.tradewind.framework.config.ConfigurationException] that names key, value, source, bound and
/// remedy.
@NullMarked
package dev.tradewind.framework.config;

import org.jspecify.annotations.NullMarked;
