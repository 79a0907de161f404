package dev.gatehouse.defects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One mistake that somebody could make.
 *
 * @param name what is wrong then
 * @param file the source that has it, below {@code dev/gatehouse}
 * @param before what stands there once, exactly
 * @param after what would stand there
 * @param tests the simple names of the test classes that guard against it
 */
public record Defect(String name, String file, String before, String after, List<String> tests) {

    private static final Path SOURCES = Path.of("src/main/java/dev/gatehouse");

    Path source() {
        return SOURCES.resolve(file);
    }

    /** How often the place is there: anything but once means that the source has moved on and this entry has not. */
    int places() throws IOException {
        String text = Files.readString(source());
        return (text.length() - text.replace(before, "").length()) / before.length();
    }

    String planted() throws IOException {
        return Files.readString(source()).replace(before, after);
    }
}
