package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    private static final int CEILING = 300;

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
}
