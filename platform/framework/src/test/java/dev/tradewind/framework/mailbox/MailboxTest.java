// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.telemetry.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// If this failed, two threads could touch an engine's state at once.
class MailboxTest {

    @Test
    void countsExactlyUnderManyThreads() {
        int[] state = {0};
        try (Mailbox<int[]> mailbox = new Mailbox<>("counter", state, 16)) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int count = 0; count < 1000; count++) {
                    threads.execute(() -> mailbox.tell(counter -> counter[0]++));
                }
            }
            assertThat(mailbox.<Integer>ask(counter -> counter[0])).isEqualTo(1000);
        }
    }

    @Test
    void keepsOrderAndRunsEverythingBeforeClosing() {
        List<Integer> state = new ArrayList<>();
        Mailbox<List<Integer>> mailbox = new Mailbox<>("list", state, 4);
        for (int number = 0; number < 100; number++) {
            int next = number;
            mailbox.tell(list -> list.add(next));
        }
        mailbox.close();
        assertThat(state).hasSize(100).isSorted();
        assertThatThrownBy(() -> mailbox.tell(List::clear))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void givesResultsAndDefectsToTheAskerAndSurvivesThem() {
        try (Mailbox<String> mailbox = new Mailbox<>("text", "abc", 4)) {
            assertThat(mailbox.<Integer>ask(String::length)).isEqualTo(3);
            assertThatThrownBy(() -> mailbox.ask(text -> text.charAt(9)))
                    .isInstanceOf(StringIndexOutOfBoundsException.class);
            mailbox.tell(text -> assertThat(text).isEqualTo("other"));
            assertThat(
                            mailbox.<Integer>ask(
                                    text -> mailbox.<Integer>ask(String::length) + text.length()))
                    .isEqualTo(6);
        }
    }

    @Test
    void worksInTheAskersContext() {
        try (Mailbox<String> mailbox = new Mailbox<>("text", "abc", 4)) {
            CallContext context = CallContext.create();
            context.run(() ->
                    assertThat(mailbox.<CallContext>ask(_ -> CallContext.current().orElseThrow()))
                            .isEqualTo(context));
        }
    }
}
