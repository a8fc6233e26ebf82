// SPDX-License-Identifier: Apache-2.0
/// What tests of several modules share. Start at [dev.tradewind.testkit.SharedFolder].
@NullMarked
package dev.tradewind.testkit;

import org.jspecify.annotations.NullMarked;
