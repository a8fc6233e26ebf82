// SPDX-License-Identifier: Apache-2.0
/// Self-contained pages of results. Start at [dev.tradewind.report.HtmlPage], which takes text,
/// tables and the pictures that implement [dev.tradewind.report.Chart].
@NullMarked
package dev.tradewind.report;

import org.jspecify.annotations.NullMarked;
