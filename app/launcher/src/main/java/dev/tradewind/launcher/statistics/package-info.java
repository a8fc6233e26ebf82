// SPDX-License-Identifier: Apache-2.0
/// What `tradewind stats` and `tradewind pairs` tell: analytics put together for one file, as a JSON document and as
/// text for people. Members of the documents are called as in the test vectors. Start at
/// [dev.tradewind.launcher.statistics.SeriesReport].
@NullMarked
package dev.tradewind.launcher.statistics;

import org.jspecify.annotations.NullMarked;
