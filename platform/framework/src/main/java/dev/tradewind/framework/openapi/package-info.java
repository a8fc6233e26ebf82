// SPDX-License-Identifier: Apache-2.0
/// API documents: each service keeps one by hand, [dev.tradewind.framework.openapi.ApiDocument]
/// reads it, and the test support compares it with what is routed.
@NullMarked
package dev.tradewind.framework.openapi;

import org.jspecify.annotations.NullMarked;
