package dev.gatehouse.defects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries all defects, some at a time, and tells of each whether it was caught and by what. */
public final class Trials {

    private static final int AT_ONCE = 2;

    private Trials() {}

    /**
     * Each defect, and whether the suite catches it. Prints how it goes.
     *
     * @param words of which one must be in a defect's name; all of them are tried if it is empty
     */
    public static Map<Defect, Boolean> of(Path folder, List<String> words)
            throws IOException, InterruptedException, ExecutionException {
        List<Defect> defects = Planted.all().stream()
                .filter(defect -> words.isEmpty()
                        || words.stream().anyMatch(word -> defect.name().contains(word)))
                .toList();
        List<String> tests = defects.stream()
                .flatMap(defect -> defect.tests().stream())
                .distinct()
                .toList();
        Trial.Result control = new Trial(Files.createDirectories(folder.resolve("control"))).ofNothing(tests);
        if (control.caught()) {
            throw new IllegalStateException("Without any defect there is a failure: " + control.told());
        }
        Map<Defect, Future<Trial.Result>> results = new LinkedHashMap<>();
        try (ExecutorService some = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Defect defect : defects) {
                Path own = Files.createDirectories(folder.resolve("defect-" + results.size()));
                results.put(defect, some.submit(() -> new Trial(own).of(defect)));
            }
            return told(results);
        }
    }

    private static Map<Defect, Boolean> told(Map<Defect, Future<Trial.Result>> results)
            throws InterruptedException, ExecutionException {
        Map<Defect, Boolean> caught = new LinkedHashMap<>();
        for (Map.Entry<Defect, Future<Trial.Result>> one : results.entrySet()) {
            Trial.Result result = one.getValue().get();
            caught.put(one.getKey(), result.caught());
            List<String> words = new ArrayList<>(
                    List.of(result.caught() ? "caught" : "MISSED", one.getKey().name()));
            if (!result.told().isEmpty()) {
                words.add((result.caught() ? "by " : "though ") + result.told());
            }
            System.out.println(String.join(" · ", words));
        }
        return caught;
    }
}
