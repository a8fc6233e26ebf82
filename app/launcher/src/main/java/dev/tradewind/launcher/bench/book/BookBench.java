// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.book;

import dev.tradewind.base.check.Checks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Measures engines as the comparison programs do: runs over the whole workload, the best of which counts, then runs
/// with a clock round each command for the percentiles. The clock's own cost is in those and is printed beside them.
public final class BookBench {

    private static final int TIMED_RUNS = 3;
    private static final int CLOCK_READINGS = 100_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final BookWorkload workload;
    private final int runs;

    /// Measures over `workload`, `runs` times.
    public BookBench(BookWorkload workload, int runs) {
        this.workload = workload;
        this.runs = Checks.positive("runs", runs);
    }

    /// Hands over a line for the book alone and one for the book with all that stands on it.
    public void run(Consumer<String> lines) {
        lines.accept(measure("tradewind", BareRun::new).line());
        lines.accept(measure("tradewind-cleared", ClearedRun::new).line());
    }

    private BookMeasurement measure(String name, Supplier<BookRun> fresh) {
        long wall = Long.MAX_VALUE;
        long cpu = Long.MAX_VALUE;
        BookRun run = fresh.get();
        for (int i = 0; i < runs; i++) {
            run = fresh.get();
            System.gc();
            long cpuStart = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            for (int row = 0; row < workload.commands(); row++) {
                run.apply(workload, row);
            }
            wall = Math.min(wall, System.nanoTime() - start);
            cpu = Math.min(cpu, threads.getCurrentThreadCpuTime() - cpuStart);
        }
        return new BookMeasurement(
                name,
                workload.commands(),
                runs,
                wall,
                cpu,
                percentiles(fresh),
                clockNanos(),
                run.trades(),
                run.volume());
    }

    /// p50, p99, p99.9, p99.99 and the slowest of the timed run with the lowest p99.
    private int[] percentiles(Supplier<BookRun> fresh) {
        int[] best = timed(fresh.get());
        for (int i = 1; i < TIMED_RUNS; i++) {
            int[] next = timed(fresh.get());
            best = next[1] < best[1] ? next : best;
        }
        return best;
    }

    private int[] timed(BookRun run) {
        int count = workload.commands();
        int[] nanos = new int[count];
        System.gc();
        for (int row = 0; row < count; row++) {
            long start = System.nanoTime();
            run.apply(workload, row);
            nanos[row] = (int) Math.min(Integer.MAX_VALUE, System.nanoTime() - start);
        }
        Arrays.sort(nanos);
        return new int[] {
            nanos[count / 2],
            nanos[(int) (count * 0.99)],
            nanos[(int) (count * 0.999)],
            nanos[(int) (count * 0.9999)],
            nanos[count - 1]
        };
    }

    private static int clockNanos() {
        int[] nanos = new int[CLOCK_READINGS];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            nanos[i] = (int) (System.nanoTime() - start);
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }
}
