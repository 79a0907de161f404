package dev.gatehouse.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code that people write and read, under one folder. */
record SourceFiles(Path root) {

    private static final Pattern CODE = Pattern.compile("(?!.*/vendor/).*\\.(java|html|js)");

    /** The files with more lines than that. */
    List<Path> longerThan(int lines) {
        return those(file -> text(file).lines().count() > lines);
    }

    /** The files that have one of these words in quotes, as code does that treats it specially. */
    List<Path> quoting(Collection<String> words) {
        String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern quoted = Pattern.compile("([\"'`])(" + any + ")\\1");
        return those(file -> quoted.matcher(text(file)).find());
    }

    private List<Path> those(Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> CODE.matcher(file.toString()).matches())
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
