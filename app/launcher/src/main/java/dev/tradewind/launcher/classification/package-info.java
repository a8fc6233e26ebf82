// SPDX-License-Identifier: Apache-2.0
/// Regimes of the bars in a person's files: [dev.tradewind.launcher.classification.ClassifiedFiles]
/// puts the files on one clock and asks an engine bar by bar,
/// [dev.tradewind.launcher.classification.ClassificationText] writes the answers.
@NullMarked
package dev.tradewind.launcher.classification;

import org.jspecify.annotations.NullMarked;
