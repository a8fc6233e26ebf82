// SPDX-License-Identifier: Apache-2.0
/// What readers see of the books, by instant. Start at [dev.tradewind.portfoliomanager.view.Views].
@NullMarked
package dev.tradewind.portfoliomanager.view;

import org.jspecify.annotations.NullMarked;
