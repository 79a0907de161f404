package dev.gatehouse.kinds.userdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Ref;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a parameter holds, it stays one word: the form refuses most of it, but what is rendered must not rely on that. */
class ShellSafetyTest {

    private static final List<String> HOSTILE = List.of(
            "'; touch pwned; '",
            "$(touch pwned)",
            "`touch pwned`",
            "\"; touch pwned; \"",
            "\\'; touch pwned #",
            "${IFS}touch${IFS}pwned",
            "a\\",
            "'",
            "''",
            "!!",
            "*",
            "~root",
            "-n",
            "&& touch pwned",
            "| touch pwned",
            "<<FILE",
            "FILE",
            "$'\\x27'",
            "안녕 'x' \"y\"",
            "%s%n");

    private static final String SIGNS = "'\"\\$`(){}[]<>|&;*?~#!%=- \tabFILE안\u00a0";

    @TempDir
    private Path directory;

    @Test
    void everyCompositionIsParsedByBash() throws IOException {
        int number = 0;
        for (UserData composed : UserDataTest.everyChoiceOfParts()) {
            Files.writeString(directory.resolve("composed-" + number++ + ".sh"), Compositions.text(composed));
        }
        for (String word : words()) {
            Files.writeString(directory.resolve("hostile-" + number++ + ".sh"), Compositions.text(hostile(word)));
        }
        Shells.run(directory, Map.of(), "bash", "-c", "for file in *.sh; do bash -n \"$file\" || exit 1; done");
    }

    @Test
    void everyParameterIsGivenBackAsItWasGiven() throws IOException {
        StringBuilder script = new StringBuilder();
        List<String> given = new ArrayList<>();
        for (String word : words()) {
            UserData composed = hostile(word);
            Matcher assignments =
                    Pattern.compile("(?m)^((?:[a-z]+_[a-z]+='.*\n)+)# --- ").matcher(Compositions.text(composed));
            assertThat(assignments
                            .results()
                            .peek(found -> script.append(found.group(1)))
                            .count())
                    .isEqualTo(4);
            for (String variable : List.of("web_title", "efs_directory", "db_identifier", "proxy_email")) {
                script.append("printf '%s\\0' \"$").append(variable).append("\"\n");
            }
            given.add(composed.webServer().title());
            given.add(composed.files().directory());
            given.add(composed.databasePage().externalId());
            given.add(composed.proxy().email());
        }
        Path file = Files.writeString(directory.resolve("given.sh"), script);

        assertThat(List.of(
                        Shells.run(directory, Map.of(), "sh", file.toString()).split("\0", -1)))
                .startsWith(given.toArray(String[]::new))
                .hasSize(given.size() + 1);
        assertThat(directory.resolve("pwned")).doesNotExist();
    }

    @Test
    void aParameterEndsNoLine() {
        UserData composed = hostile("a\nb\r\nc");

        assertThat(composed.webServer().title()).isEqualTo("a b  c");
    }

    private static UserData hostile(String word) {
        return new UserData(
                new WebServer(word, null),
                new EfsMount(Ref.external("fs-1"), word),
                Ref.external(word),
                new ReverseProxy("example.com", word, null),
                null,
                null,
                null);
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>(HOSTILE);
        Random random = new Random(20_261_120);
        for (int i = 0; i < 100; i++) {
            StringBuilder word = new StringBuilder("x");
            random.ints(12, 0, SIGNS.length()).forEach(at -> word.append(SIGNS.charAt(at)));
            words.add(word.toString());
        }
        return words;
    }
}
