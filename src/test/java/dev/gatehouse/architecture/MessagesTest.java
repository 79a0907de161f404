package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new Messages(Path.of("src/main/resources/messages")).outOfStep())
                .isEmpty();
    }

    @Test
    void tellsWhatOneLanguageLacksAndWhereArgumentsDiffer(@TempDir Path folder) throws IOException {
        Path texts = folder.resolve("texts.properties");
        Files.writeString(texts, "same=in {0}\nmissing=in Korean\ndiffers={0} of {1}\n");
        Files.writeString(folder.resolve("texts_ko.properties"), "same={0} 안에\ndiffers={0}개\nextra=더\n");
        Path alone = Files.writeString(folder.resolve("alone.properties"), "text=only English\n");

        assertThat(new Messages(folder).outOfStep())
                .containsExactly(alone + ": text", texts + ": differs", texts + ": extra", texts + ": missing");
    }
}
