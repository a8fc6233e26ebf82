// SPDX-License-Identifier: Apache-2.0
/// What the page shows, as records that are also its JSON. Sums and differences of money are made
/// here, exactly, so that the page only formats. Start at [dev.tradewind.console.view.Section].
@NullMarked
package dev.tradewind.console.view;

import org.jspecify.annotations.NullMarked;
