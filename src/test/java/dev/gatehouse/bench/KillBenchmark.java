package dev.gatehouse.bench;

import dev.gatehouse.process.Kills;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Kills a real panel on a real PostgreSQL twenty times at random moments, and counts what is not as it must be. */
final class KillBenchmark implements Benchmark {

    private static final int TIMES = 20;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path data = Files.createTempDirectory("gatehouse-bench");
        try (Kills kills = new Kills(data, System.nanoTime())) {
            kills.kill(TIMES);
            kills.findings().forEach(System.err::println);
            return List.of(
                    new Figure("kill kills", kills.kills(), "kills"),
                    new Figure("kill leaks", kills.leaks(), "resources"),
                    new Figure("kill duplicates", kills.duplicates(), "resources"),
                    new Figure("kill manual steps", kills.manualSteps(), "steps"));
        } finally {
            Folders.delete(data);
        }
    }
}
