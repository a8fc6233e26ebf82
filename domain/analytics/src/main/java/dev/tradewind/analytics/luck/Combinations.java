// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.List;

/// Ways to choose some of the numbers from 0 up.
public final class Combinations {

    private Combinations() {}

    /// Every choice of `chosen` of the numbers below `count`, ascending, in lexicographic order.
    public static List<int[]> of(int count, int chosen) {
        Checks.within("chosen", chosen, 1, count);
        List<int[]> choices = new ArrayList<>();
        int[] choice = new int[chosen];
        for (int i = 0; i < chosen; i++) {
            choice[i] = i;
        }
        int place = 0;
        while (place >= 0) {
            choices.add(choice.clone());
            place = chosen - 1;
            while (place >= 0 && choice[place] == count - chosen + place) {
                place--;
            }
            advance(choice, place);
        }
        return choices;
    }

    /// The numbers below `count` that are not in `choice`, ascending.
    public static int[] rest(int[] choice, int count) {
        int[] rest = new int[count - choice.length];
        int taken = 0;
        int left = 0;
        for (int number = 0; number < count; number++) {
            if (taken < choice.length && choice[taken] == number) {
                taken++;
            } else {
                rest[left++] = number;
            }
        }
        return rest;
    }

    private static void advance(int[] choice, int place) {
        if (place < 0) {
            return;
        }
        choice[place]++;
        for (int i = place + 1; i < choice.length; i++) {
            choice[i] = choice[i - 1] + 1;
        }
    }
}
