package dev.gatehouse.kinds.userdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service behind the practice page, really run, with a pretended AWS CLI and pretended database clients. */
class DatabasePageTest {

    private static final Pattern SERVICE = Pattern.compile("(?s)database\\.py <<'FILE'\n(.*?)\nFILE\n");

    /** Runs the service, asks it as the words say, and prints what it answers. */
    private static final String VISITOR = """
            import http.client, http.server, sys, threading
            class Visited(http.server.HTTPServer):
                def __init__(self, at, page):
                    assert at[0] == "127.0.0.1", at
                    super().__init__(("127.0.0.1", 0), page)
                def serve_forever(self):
                    threading.Thread(target=super().serve_forever, daemon=True).start()
                    for method in sys.argv[2:]:
                        asked = http.client.HTTPConnection("127.0.0.1", self.server_port)
                        asked.request(method, "/db")
                        said = asked.getresponse()
                        print(said.status, said.read().decode())
            http.server.ThreadingHTTPServer = Visited
            exec(compile(open(sys.argv[1]).read(), "database.py", "exec"))
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void takeTheServiceOutOfThePart() throws IOException {
        Matcher service = SERVICE.matcher(Parts.script(1, "database-page"));
        assertThat(service.find()).isTrue();
        Files.writeString(directory.resolve("database.py"), service.group(1));
        Files.writeString(directory.resolve("visitor.py"), VISITOR);
        Files.createDirectories(directory.resolve("bin"));
        engine("mysql", "orders");
        program("mysql", client("MYSQL_PWD"));
        program("psql", client("PGPASSWORD"));
    }

    @Test
    void showsRowsAndNeverTheCredentials() throws IOException {
        String said = visited("GET", "POST", "GET");

        assertThat(said.lines().filter(line -> line.matches("\\d{3} .*")))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("200").contains("i-0&lt;b&gt; asked localhost"),
                        second -> assertThat(second).startsWith("303"),
                        third -> assertThat(third).startsWith("200").contains("<td>&lt;i-1&gt;</td><td>today</td>"));
        assertThat(said).doesNotContain("hunter2");
        assertThat(notes("mysql"))
                .allMatch(note -> note.contains("--ssl-verify-server-cert") && !note.contains("hunter2"));
        assertThat(read("asked.sql")).contains("USE `orders`;", "INSERT INTO visits (server) VALUES ('i-0b');");
    }

    /** RDS gives the master user another password every week. */
    @Test
    void asksForTheCredentialsAgainWhenTheDatabaseRefusesThem() throws IOException {
        visited("GET", "GET");
        assertThat(notes("aws")).as("asked once").hasSize(2);

        program("mysql", client("MYSQL_PWD") + "[ \"$(grep -c . mysql.notes)\" -ne 5 ]\n");
        assertThat(visited("GET", "GET", "GET").lines().filter(line -> line.startsWith("200 ")))
                .hasSize(3);
        assertThat(notes("aws")).as("asked again after the fifth refused").hasSize(6);
    }

    @Test
    void saysNothingOfWhyWhenTheDatabaseDoesNotAnswer() throws IOException {
        program("mysql", "exit 1\n");

        assertThat(visited("GET", "POST")).contains("503 ").doesNotContain("hunter2", "Traceback", "--password");
    }

    @Test
    void asksPostgresWithTheCertificateChecked() throws IOException {
        engine("postgres", null);

        assertThat(visited("GET")).contains("200 ");
        assertThat(notes("psql")).singleElement().asString().contains("-h localhost", "-d postgres");
        assertThat(read("environment")).contains("PGSSLMODE=verify-full");
    }

    private void engine(String engine, String name) throws IOException {
        program("aws", """
                case "$1" in
                    rds) echo '{"DBInstances":[{"Engine":"%s","DBName":%s,"Endpoint":{"Address":"localhost","Port":3306},
                        "MasterUserSecret":{"SecretArn":"arn:aws:secretsmanager:x"}}]}' ;;
                    *) echo '{"SecretString":"{\\"username\\":\\"admin\\",\\"password\\":\\"hunter2\\"}"}' ;;
                esac
                """.formatted(engine, name == null ? "null" : "\"" + name + "\""));
    }

    private static String client(String password) {
        return "[ \"$" + password + "\" = hunter2 ] || exit 1\nenv | grep -v hunter2 > environment\ncat >> asked.sql\n"
                + "printf '<i-1>\\ttoday\\n'\n";
    }

    private void program(String name, String does) throws IOException {
        Path file = Files.writeString(
                directory.resolve("bin").resolve(name), "#!/bin/bash\necho \"$*\" >> " + name + ".notes\n" + does);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String visited(String... methods) {
        return Shells.run(
                directory,
                Map.of(
                        "PATH", directory.resolve("bin") + ":" + System.getenv("PATH"),
                        "DB_IDENTIFIER", "orders",
                        "DB_SERVER", "i-0<b>"),
                words(methods));
    }

    private static String[] words(String... methods) {
        String[] words = new String[methods.length + 3];
        words[0] = "/usr/bin/python3";
        words[1] = "visitor.py";
        words[2] = "database.py";
        System.arraycopy(methods, 0, words, 3, methods.length);
        return words;
    }

    private List<String> notes(String program) throws IOException {
        return Files.readAllLines(directory.resolve(program + ".notes"));
    }

    private String read(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }
}
