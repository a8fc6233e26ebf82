// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.legacy;

import java.util.List;
import java.util.stream.IntStream;

/// The legacy score written down a second time, naively, from the description alone: every value
/// from the whole list of closes, no state, no shared code. Parameters are the defaults.
final class LegacyOracle {

    private final List<Double> closes;

    LegacyOracle(List<Double> closes) {
        this.closes = closes;
    }

    double combined() {
        return (0.4 * rsiScore() + 0.35 * crossoverScore() + 0.25 * macdScore())
                / (0.4 + 0.35 + 0.25);
    }

    double confidence() {
        double score = rsiScore();
        double rsi = rsi();
        double rsiConfidence = rsi > 30 && rsi < 70 ? Math.abs(score) / 2 : Math.abs(score);
        return (rsiConfidence + crossoverConfidence() + Math.abs(macdScore())) / 3;
    }

    double rsi() {
        double gains = 0;
        double losses = 0;
        for (int i = closes.size() - 14; i < closes.size(); i++) {
            double change = closes.get(i) - closes.get(i - 1);
            gains += change > 0 ? change / 14 : 0;
            losses += change < 0 ? -change / 14 : 0;
        }
        return gains + losses == 0 ? 50 : 100 - 100 / (1 + gains / losses);
    }

    double rsiScore() {
        double rsi = rsi();
        if (rsi <= 30) {
            return -0.5 - 0.5 * (30 - rsi) / 30;
        }
        if (rsi >= 70) {
            return 0.5 + 0.5 * (rsi - 70) / 30;
        }
        return (rsi - 30) / 40 - 0.5;
    }

    double crossoverScore() {
        int cross = cross();
        if (cross != 0) {
            return -0.8 * cross;
        }
        double slow = mean(20, 0);
        return -Math.tanh(0.1 * 100 * (mean(10, 0) - slow) / slow);
    }

    double macdScore() {
        double line = line(closes.size());
        double score = line > signal(closes.size()) ? -0.4 : 0.4;
        score += line > 0 ? -0.3 : 0.3;
        double change = histogram(closes.size()) - histogram(closes.size() - 1);
        score -= 0.3 * Math.tanh(1000 * change);
        return Math.max(-1, Math.min(1, score));
    }

    /// +1 where the fast average crosses above the slow one at the newest bar, −1 below, 0
    /// otherwise.
    int cross() {
        double before = mean(10, 1) - mean(20, 1);
        double now = mean(10, 0) - mean(20, 0);
        if (before <= 0 && now > 0) {
            return 1;
        }
        return before >= 0 && now < 0 ? -1 : 0;
    }

    private double crossoverConfidence() {
        if (cross() != 0) {
            return 0.9;
        }
        double size = Math.abs(crossoverScore());
        return size >= 0.2 ? Math.min(size, 0.7) : 0.3 * size;
    }

    private double mean(int length, int back) {
        int end = closes.size() - back;
        return closes.subList(end - length, end).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    private double histogram(int end) {
        return line(end) - signal(end);
    }

    private double line(int end) {
        return exponential(closes.subList(0, end), 12) - exponential(closes.subList(0, end), 26);
    }

    private double signal(int end) {
        List<Double> lines = IntStream.rangeClosed(1, end).mapToObj(this::line).toList();
        return exponential(lines, 9);
    }

    /// Σ w_k·x_{t−k} / Σ w_k with w_k = (1 − 2/(span + 1))^k.
    private static double exponential(List<Double> values, int span) {
        double sum = 0;
        double weights = 0;
        for (int age = 0; age < values.size(); age++) {
            double weight = Math.pow(1 - 2.0 / (span + 1), age);
            sum += weight * values.get(values.size() - 1 - age);
            weights += weight;
        }
        return sum / weights;
    }
}
