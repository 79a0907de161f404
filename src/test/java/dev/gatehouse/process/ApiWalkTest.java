package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.team.ApiTokens;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.SetUpLink;
import dev.gatehouse.team.TokenRequest;
import dev.gatehouse.team.TokenScope;
import dev.gatehouse.team.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the API's document tells people to type works as it stands there, over real HTTP. */
@Tag("process")
class ApiWalkTest {

    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyCommandOfTheDocumentWorks() throws Exception {
        try (ConfigurableApplicationContext panel = new SpringApplicationBuilder(Gatehouse.class)
                .run(
                        "--spring.config.location=classpath:/application.yaml",
                        "--server.port=0",
                        "--gatehouse.data=" + folder.resolve("data"),
                        "--gatehouse.sandbox.profile=instant")) {
            String url = "http://127.0.0.1:" + panel.getEnvironment().getRequiredProperty("local.server.port");

            String printed = run(commands(), url, token(panel));

            assertThat(printed).contains("Row added shop-web", "\"action\": \"added\"", "end of the walk");
            assertMalformedPathsAreProblemsToo(url);
        }
    }

    private static String commands() throws IOException {
        String all = COMMANDS.matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replaceAll("^```sh\\n|```$", ""))
                .collect(Collectors.joining("\n"));
        return "set -euo pipefail\n" + all + "\necho end of the walk\n";
    }

    private static String token(ConfigurableApplicationContext panel) {
        SetUpLink link = panel.getBean(SetUpLink.class);
        User user = link.use(link.open().orElseThrow().value(), "kim@example.com", "Kim", "correct horse battery");
        Person person = new Person(user.id(), user.name(), user.login(), user.role(), "127.0.0.1");
        TokenRequest asked = new TokenRequest("walk", TokenScope.OPERATE, null, 1);
        return panel.getBean(ApiTokens.class).make(person, asked).secret().value();
    }

    private String run(String commands, String url, String token) throws Exception {
        Path script = Files.writeString(folder.resolve("walk.sh"), commands);
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        bash.environment().put("GATEHOUSE", url);
        bash.environment().put("TOKEN", token);
        Process process = bash.start();
        String printed = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** The server refuses them before the API could, and no test without a server would see what it says. */
    private void assertMalformedPathsAreProblemsToo(String url) throws Exception {
        String answer =
                run("curl --silent --path-as-is --dump-header - \"$GATEHOUSE/api/stacks/;a=b//etc\"", url, "none");

        assertThat(answer.lines().findFirst().orElse("")).contains(" 400");
        assertThat(answer).contains("application/problem+json").doesNotContain("<html");
    }
}
