// SPDX-License-Identifier: Apache-2.0
/// Trains the regime model: [dev.tradewind.regimestudy.training.LabelledMarket] turns a generated
/// market into features and labels, `ChainTrainer` fits the weights of one chain through its filter,
/// [dev.tradewind.regimestudy.training.RegimeTraining] makes the whole model of it. Start there.
@NullMarked
package dev.tradewind.regimestudy.training;

import org.jspecify.annotations.NullMarked;
