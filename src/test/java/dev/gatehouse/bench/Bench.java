package dev.gatehouse.bench;

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
            new ObserveBenchmark(), new CrashBenchmark(), new KillBenchmark(), new DefectsBenchmark());

    private Bench() {}

    public static void main(String[] names) throws Exception {
        List<Benchmark> chosen =
                names.length == 0 ? ALL : Stream.of(names).map(Bench::named).toList();
        for (Benchmark benchmark : chosen) {
            benchmark.measure().forEach(System.out::println);
        }
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
