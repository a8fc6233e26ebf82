// SPDX-License-Identifier: Apache-2.0
/// Answers that may be missing: [dev.tradewind.base.result.Answer].
@NullMarked
package dev.tradewind.base.result;

import org.jspecify.annotations.NullMarked;
