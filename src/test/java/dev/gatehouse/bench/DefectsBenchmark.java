package dev.gatehouse.bench;

import dev.gatehouse.defects.Defect;
import dev.gatehouse.defects.Trials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How many of the defects planted on purpose the suite catches; each is told in a line of its own. Takes long: {@code --only}
 * names some, by words of their names with commas between them.
 */
final class DefectsBenchmark implements Benchmark {

    @Override
    public String name() {
        return "defects";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("defects");
        try {
            String only = System.getProperty("bench.only", "");
            Map<Defect, Boolean> caught = Trials.of(folder, only.isEmpty() ? List.of() : List.of(only.split(",")));
            long found = caught.values().stream().filter(Boolean::booleanValue).count();
            return List.of(
                    new Figure("defects planted", caught.size(), "defects"),
                    new Figure("defects caught", found, "defects"),
                    new Figure("defects missed", caught.size() - found, "defects"));
        } finally {
            Folders.delete(folder);
        }
    }
}
