package dev.gatehouse.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.gatehouse.simulate.Fate;
import dev.gatehouse.simulate.Seeds;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lives of random stacks in a hostile AWS, by seed. {@code --seeds} says how many, {@code --first} with which to begin, {@code
 * --threads} on how many panels at a time, and {@code --seed} names one, of which every call is told. Two machines can compare
 * what {@code --traces true} says of each seed.
 */
final class SimulateBenchmark implements Benchmark {

    private static final int UNLESS_TOLD = 1000;
    private static final int BETWEEN_WORDS = 100;

    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public List<Figure> measure() {
        Long one = Long.getLong("bench.seed");
        long first = one == null ? Long.getLong("bench.first", 0) : one;
        int many = one == null ? Integer.getInteger("bench.seeds", UNLESS_TOLD) : 1;
        Sum sum = new Sum();
        double begun = cpuSeconds();
        Seeds.run(first, many, Integer.getInteger("bench.threads", 1), fate -> {
            sum.add(fate);
            tell(fate, one != null);
            if (sum.seeds % BETWEEN_WORDS == 0) {
                double each = (cpuSeconds() - begun) / sum.seeds;
                // It takes long: whoever waits sees how far it is.
                System.err.printf(
                        Locale.ROOT,
                        "… %d of %d seeds, %d violations, %.2f CPU seconds each%n",
                        sum.seeds,
                        many,
                        sum.wrong.size(),
                        each);
            }
        });
        double seconds = cpuSeconds() - begun;
        sum.stopped.forEach((code, times) -> System.out.println("stopped by " + code + ", " + times + " times"));
        System.out.println("traces " + Integer.toHexString(sum.imprints.hashCode()));
        return List.of(
                new Figure("simulate seeds", many, "seeds"),
                new Figure("simulate violations", sum.wrong.size(), "seeds"),
                new Figure("simulate stopped by a terminal fault", sum.ended, "seeds"),
                new Figure("simulate resources", sum.resources, "resources"),
                new Figure("simulate calls", sum.calls, "calls"),
                new Figure("simulate kills", sum.kills, "processes"),
                new Figure("simulate time", sum.simulated.toHours(), "simulated hours"),
                new Figure("simulate CPU per seed", seconds / many, "seconds"),
                new Figure(
                        "simulate pace", sum.simulated.toMinutes() / 60.0 / seconds, "simulated hours per CPU second"));
    }

    /** All of the process's: compiling and collecting garbage is part of the price. */
    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static void tell(Fate fate, boolean everything) {
        if (everything) {
            fate.trace().forEach(System.out::println);
        }
        if (everything || Boolean.getBoolean("bench.traces")) {
            System.out.println("trace " + fate.seed() + " " + fate.imprint());
        }
        if (!fate.wrong().isEmpty()) {
            System.out.println(fate);
        }
    }

    private static final class Sum {

        private final List<Long> wrong = new ArrayList<>();
        private final Map<String, Integer> stopped = new TreeMap<>();
        private final Map<Long, String> imprints = new TreeMap<>();
        private Duration simulated = Duration.ZERO;
        private int seeds;
        private int ended;
        private int resources;
        private int kills;
        private long calls;

        private void add(Fate fate) {
            seeds++;
            if (!fate.wrong().isEmpty()) {
                wrong.add(fate.seed());
            }
            if (!fate.stopped().isEmpty()) {
                ended++;
                fate.stopped().forEach(code -> stopped.merge(code, 1, Integer::sum));
            }
            imprints.put(fate.seed(), fate.imprint());
            simulated = simulated.plus(fate.simulated());
            resources += fate.resources();
            kills += fate.kills();
            calls += fate.trace().size();
        }
    }
}
