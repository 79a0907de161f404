package dev.gatehouse.bench;

import dev.gatehouse.simulate.Fate;
import dev.gatehouse.simulate.Seeds;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lives of random stacks in a hostile AWS, by seed. {@code --seeds} says how many, {@code --first} with which to begin, and
 * {@code --seed} names one, of which every call is told.
 */
final class SimulateBenchmark implements Benchmark {

    private static final int UNLESS_TOLD = 1000;

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
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        Seeds.run(first, many, fate -> {
            sum.add(fate);
            tell(fate, one != null);
        });
        double seconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
        sum.stopped.forEach((code, times) -> System.out.println("stopped by " + code + ", " + times + " times"));
        return List.of(
                new Figure("simulate seeds", many, "seeds"),
                new Figure("simulate violations", sum.wrong.size(), "seeds"),
                new Figure("simulate stopped by a terminal fault", sum.ended, "seeds"),
                new Figure("simulate resources", sum.resources, "resources"),
                new Figure("simulate calls", sum.calls, "calls"),
                new Figure("simulate kills", sum.kills, "processes"),
                new Figure("simulate time", sum.simulated.toHours(), "simulated hours"),
                new Figure(
                        "simulate pace", sum.simulated.toMinutes() / 60.0 / seconds, "simulated hours per CPU second"));
    }

    private static void tell(Fate fate, boolean everything) {
        if (everything) {
            fate.trace().forEach(System.out::println);
        }
        if (!fate.wrong().isEmpty()) {
            System.out.println(fate);
        }
    }

    private static final class Sum {

        private final List<Long> wrong = new ArrayList<>();
        private final Map<String, Integer> stopped = new TreeMap<>();
        private Duration simulated = Duration.ZERO;
        private int ended;
        private int resources;
        private int kills;
        private long calls;

        private void add(Fate fate) {
            if (!fate.wrong().isEmpty()) {
                wrong.add(fate.seed());
            }
            if (!fate.stopped().isEmpty()) {
                ended++;
                fate.stopped().forEach(code -> stopped.merge(code, 1, Integer::sum));
            }
            simulated = simulated.plus(fate.simulated());
            resources += fate.resources();
            kills += fate.kills();
            calls += fate.trace().size();
        }
    }
}
