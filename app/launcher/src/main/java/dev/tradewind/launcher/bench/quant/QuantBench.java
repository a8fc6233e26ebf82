// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

import com.sun.management.OperatingSystemMXBean;
import dev.tradewind.base.check.Checks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/// Measures cases as the comparison programs do: warm-up runs, then counted ones with the garbage collected
/// before each; wall time, CPU time of the thread and of the process.
public final class QuantBench {

    private final OperatingSystemMXBean process =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int warmUps;
    private final int runs;

    /// `warmUps` runs that do not count, then `runs` that do.
    public QuantBench(int warmUps, int runs) {
        this.warmUps = Checks.positive("warmUps", warmUps);
        this.runs = Checks.positive("runs", runs);
    }

    /// Measures the cases whose name matches `only` and hands over a line for each; answers how many there were.
    public int run(Pattern only, Consumer<String> lines) {
        List<QuantCase> chosen =
                QuantCases.all().stream().filter(each -> only.matcher(each.name()).find()).toList();
        chosen.forEach(each -> lines.accept(measure(each).line()));
        return chosen.size();
    }

    private Measurement measure(QuantCase subject) {
        DoubleSupplier body = subject.preparation().get();
        double check = 0;
        for (int i = 0; i < warmUps; i++) {
            check = body.getAsDouble();
        }
        long[] wall = new long[runs];
        long threadCpu = Long.MAX_VALUE;
        long processCpu = Long.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            System.gc();
            long processStart = process.getProcessCpuTime();
            long threadStart = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            check = body.getAsDouble();
            wall[i] = System.nanoTime() - start;
            threadCpu = Math.min(threadCpu, threads.getCurrentThreadCpuTime() - threadStart);
            processCpu = Math.min(processCpu, process.getProcessCpuTime() - processStart);
        }
        return new Measurement(subject, wall, threadCpu, processCpu, check);
    }
}
