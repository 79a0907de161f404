package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    private static final int CEILING = 300;
    private static final Path MAIN = Path.of("src/main");

    @Test
    void noFileIsTooLongToBeReadAtOnce() {
        assertThat(new SourceFiles(Path.of("src")).longerThan(CEILING)).isEmpty();
    }

    @Test
    void refusesTheFirstLineTooMany(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Fits.java"), "line\n".repeat(CEILING));
        Path tooLong = Files.writeString(folder.resolve("TooLong.java"), "line\n".repeat(CEILING + 1));

        assertThat(new SourceFiles(folder).longerThan(CEILING)).containsExactly(tooLong);
    }

    @Test
    void nobodyButItsRoomNamesAKind() throws IOException {
        assertThat(new SourceFiles(MAIN).quoting(kinds()))
                .allSatisfy(file -> assertThat(MAIN.relativize(file)).matches(SourceFilesTest::isARoomOrTheSandbox));
    }

    @Test
    void refusesAPageThatKnowsAKindByName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("innocent.html"), "<p>Choose a vpc.</p>");
        Path knowing = Files.writeString(folder.resolve("knowing.html"), "<div th:if=\"${kind == 'vpc'}\">");

        assertThat(kinds()).contains("vpc");
        assertThat(new SourceFiles(folder).quoting(kinds())).containsExactly(knowing);
    }

    /** By the files of their messages, one for each kind. */
    private static List<String> kinds() throws IOException {
        try (Stream<Path> files = Files.list(MAIN.resolve("resources/messages/kinds"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_ko.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .toList();
        }
    }

    private static boolean isARoomOrTheSandbox(Path file) {
        return file.startsWith("java/dev/gatehouse/kinds")
                || file.startsWith("java/dev/gatehouse/sandbox")
                || file.startsWith("resources/templates/kinds");
    }
}
