// SPDX-License-Identifier: Apache-2.0
/// Tests of what the page shows.
@NullMarked
package dev.tradewind.console.view;

import org.jspecify.annotations.NullMarked;
