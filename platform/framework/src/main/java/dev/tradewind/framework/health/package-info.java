// SPDX-License-Identifier: Apache-2.0
/// What a service tells about itself, always answered from memory: its own state, what it waits
/// for, and how the things it depends on do. Start at [dev.tradewind.framework.health.Health].
@NullMarked
package dev.tradewind.framework.health;

import org.jspecify.annotations.NullMarked;
