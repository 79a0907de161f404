package dev.gatehouse.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The code that people write and read, under one folder. */
record SourceFiles(Path root) {

    /** The files with more lines than that. */
    List<Path> longerThan(int lines) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(SourceFiles::isCode)
                    .filter(file -> length(file) > lines)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isCode(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") || name.endsWith(".html");
    }

    private static long length(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
