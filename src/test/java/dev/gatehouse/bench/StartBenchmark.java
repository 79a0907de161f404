package dev.gatehouse.bench;

import java.util.ArrayList;
import java.util.List;

/** How long it takes from {@code ./run} to the first page, and how much memory the panel then holds. */
final class StartBenchmark implements Benchmark {

    private static final int RUNS = 3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<Double> seconds = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (RunningPanel panel = RunningPanel.start()) {
                seconds.add(panel.seconds());
                megabytes.add(panel.residentMegabytes());
            }
        }
        return List.of(
                new Figure("start-up", median(seconds), "seconds"),
                new Figure("memory resident", median(megabytes), "MB"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
