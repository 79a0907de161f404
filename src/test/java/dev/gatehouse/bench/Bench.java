package dev.gatehouse.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the benchmarks that are named, or all that are quick; prints a line for every figure. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new PagesBenchmark(),
            new WorkBenchmark(),
            new ApplyBenchmark(),
            new HaWebBenchmark(),
            new StartBenchmark());

    /** What takes minutes, and so is done only by its name. */
    private static final List<Benchmark> ON_REQUEST = List.of(
            new ObserveBenchmark(),
            new CrashBenchmark(),
            new KillBenchmark(),
            new SimulateBenchmark(),
            new DefectsBenchmark());

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = withoutOptions(arguments);
        List<Benchmark> chosen =
                names.isEmpty() ? ALL : names.stream().map(Bench::named).toList();
        for (Benchmark benchmark : chosen) {
            benchmark.measure().forEach(System.out::println);
        }
    }

    /** {@code --seeds 10} becomes the property {@code bench.seeds}, for the benchmark that wants to know. */
    private static List<String> withoutOptions(String[] arguments) {
        List<String> names = new ArrayList<>();
        Iterator<String> left = List.of(arguments).iterator();
        while (left.hasNext()) {
            String next = left.next();
            if (next.startsWith("--")) {
                System.setProperty("bench." + next.substring(2), left.next());
            } else {
                names.add(next);
            }
        }
        return names;
    }

    private static Benchmark named(String name) {
        List<Benchmark> known = Stream.concat(ALL.stream(), ON_REQUEST.stream()).toList();
        return known.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no benchmark is called " + name + "; there are "
                        + known.stream().map(Benchmark::name).toList()));
    }
}
