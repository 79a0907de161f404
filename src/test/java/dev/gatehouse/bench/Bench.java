package dev.gatehouse.bench;

import java.util.List;
import java.util.stream.Stream;

/** Runs the benchmarks that are named, or all of them; prints a line for every figure. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new PagesBenchmark(),
            new WorkBenchmark(),
            new ApplyBenchmark(),
            new HaWebBenchmark(),
            new StartBenchmark());

    private Bench() {}

    public static void main(String[] names) throws Exception {
        List<Benchmark> chosen =
                names.length == 0 ? ALL : Stream.of(names).map(Bench::named).toList();
        for (Benchmark benchmark : chosen) {
            benchmark.measure().forEach(System.out::println);
        }
    }

    private static Benchmark named(String name) {
        return ALL.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no benchmark is called " + name + "; there are "
                        + ALL.stream().map(Benchmark::name).toList()));
    }
}
