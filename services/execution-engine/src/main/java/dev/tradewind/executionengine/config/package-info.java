// SPDX-License-Identifier: Apache-2.0
/// Settings of the execution engine, turned into the rules of its domain engine.
@NullMarked
package dev.tradewind.executionengine.config;

import org.jspecify.annotations.NullMarked;
