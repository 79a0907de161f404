package dev.gatehouse.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts that people read, under one folder: English in {@code name.properties}, Korean in {@code name_ko.properties}. */
record Messages(Path root) {

    private static final String ENGLISH = ".properties";
    private static final String KOREAN = "_ko.properties";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** Keys that one language lacks or that take other arguments there, each with its file. */
    List<String> outOfStep() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ENGLISH))
                    .map(Messages::english)
                    .distinct()
                    .sorted()
                    .flatMap(Messages::differences)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path english(Path file) {
        return Path.of(file.toString().replace(KOREAN, ENGLISH));
    }

    private static Stream<String> differences(Path english) {
        Map<String, Set<String>> one = argumentsByKey(english);
        Map<String, Set<String>> other =
                argumentsByKey(Path.of(english.toString().replace(ENGLISH, KOREAN)));
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys.stream()
                .filter(key -> !one.containsKey(key) || !one.get(key).equals(other.get(key)))
                .map(key -> english + ": " + key);
    }

    private static Map<String, Set<String>> argumentsByKey(Path file) {
        Properties texts = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        Map<String, Set<String>> arguments = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> arguments.put(key, arguments(texts.getProperty(key))));
        return arguments;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
