package dev.gatehouse.web.i18n;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts as they stand in the source, and what is wrong with them. */
final class Bundles {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

    /** A template's own comment, which may show how to use it. */
    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);

    private Bundles() {}

    /** Every English file under the directory with the Korean one beside it. */
    static Map<Path, Path> pairs(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.toString().endsWith("_ko.properties"))
                    .sorted()
                    .collect(Collectors.toMap(file -> file, Bundles::korean, (one, two) -> one, LinkedHashMap::new));
        }
    }

    private static Path korean(Path english) {
        String name = english.getFileName().toString();
        return english.resolveSibling(name.replace(".properties", "_ko.properties"));
    }

    static Map<String, String> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        Map<String, String> sorted = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
        return sorted;
    }

    /** What is wrong between two languages of one bundle, each as {@code key: what}. */
    static List<String> faults(Map<String, String> english, Map<String, String> korean) {
        Set<String> keys = new TreeSet<>(english.keySet());
        keys.addAll(korean.keySet());
        return keys.stream()
                .flatMap(key -> faults(key, english.get(key), korean.get(key)).stream())
                .toList();
    }

    private static Collection<String> faults(String key, String english, String korean) {
        if (english == null || korean == null) {
            return List.of(key + ": only in " + (english == null ? "Korean" : "English"));
        }
        Set<String> found = new TreeSet<>();
        if (english.isBlank() || korean.isBlank()) {
            found.add(key + ": empty");
        }
        if (LONE_QUOTE.matcher(english).find() || LONE_QUOTE.matcher(korean).find()) {
            found.add(key + ": a single quote must be written twice");
        }
        if (!arguments(english).equals(arguments(korean))) {
            found.add(key + ": arguments " + arguments(english) + " and " + arguments(korean));
        }
        return found;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys that stand in more than one bundle. */
    static List<String> twice(Collection<Map<String, String>> bundles) {
        Map<String, Long> times = bundles.stream()
                .flatMap(bundle -> bundle.keySet().stream())
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All matches of a pattern's first group in the files of a kind under a directory. */
    static Set<String> mentioned(Path directory, String extension, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(extension)).toList()) {
                Matcher matcher =
                        pattern.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
