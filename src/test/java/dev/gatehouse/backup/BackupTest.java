package dev.gatehouse.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the panel knows goes into one file and comes back, on whichever database. */
@PanelTest
class BackupTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private DataSource panel;

    @TempDir
    private Path directory;

    @BeforeEach
    void something() {
        Stack stack = bench.stack();
        bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("kept")));
        bench.apply(stack);
    }

    @Test
    void carriesEveryRowFromH2ToPostgreSqlAndBack() throws Exception {
        Path first = backup(panel, "first.zip");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            new Restoration(postgres.getPostgresDatabase()).restore(first);
            Path second = backup(postgres.getPostgresDatabase(), "second.zip");
            DataSource empty = h2("back");
            new Restoration(empty).restore(second);
            Path third = backup(empty, "third.zip");

            assertThat(rows(first)).containsKeys("stack.jsonl", "person.jsonl", "audit_entry.jsonl", "step.jsonl");
            assertThat(rows(second)).isEqualTo(rows(first));
            assertThat(rows(third)).isEqualTo(rows(first));
        }
    }

    @Test
    void bringsABackupOfOlderTablesToToday() throws Exception {
        DataSource old = h2("old");
        Schema.migrate(old, MigrationVersion.fromVersion("12"));
        execute(old, "insert into team (id, name, version) values ('00000000-0000-0000-0000-000000000077', '운영팀', 0)");
        DataSource empty = h2("today");

        new Restoration(empty).restore(backup(old, "old.zip"));

        assertThat(rows(backup(empty, "today.zip")).get("team.jsonl").toString())
                .contains("운영팀");
        try (Connection connection = empty.getConnection()) {
            assertThat(Schema.versionOf(connection))
                    .isEqualTo(Schema.newest(empty).getVersion());
        }
    }

    @Test
    void overwritesNothing() throws Exception {
        Path file = backup(panel, "once.zip");
        DataSource database = h2("once");
        new Restoration(database).restore(file);

        assertThatThrownBy(() -> new Restoration(database).restore(file))
                .isInstanceOf(NotRestored.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> BackupCommand.export(panel, file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void leavesTheDatabaseEmptyWhenTheFileWasCutOffOrLacksRows() throws Exception {
        Path whole = backup(panel, "whole.zip");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(directory.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        Path poor = directory.resolve("poor.zip");
        try (ZipFile from = new ZipFile(whole.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(poor))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (!entry.getName().equals("step.jsonl")) {
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
        DataSource database = h2("poor");

        assertThatThrownBy(() -> new Restoration(database).restore(cut)).isInstanceOf(NotRestored.class);
        assertThatThrownBy(() -> new Restoration(database).restore(poor))
                .isInstanceOf(NotRestored.class)
                .hasMessageContaining("step has 0 rows");
        assertThat(new Restoration(database).restore(whole).total()).isPositive();
    }

    @Test
    void refusesWhatANewerGatehouseWrote() throws Exception {
        Path file = directory.resolve("newer.zip");
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            to.putNextEntry(new ZipEntry(Cover.ENTRY));
            to.write(JsonMapper.builder()
                    .build()
                    .writeValueAsBytes(new Cover(Cover.FORMAT, "9999", Instant.EPOCH, Map.of())));
        }

        assertThatThrownBy(() -> new Restoration(h2("newer")).restore(file))
                .isInstanceOf(NotRestored.class)
                .hasMessageContaining("newer Gatehouse");
    }

    private Path backup(DataSource database, String name) throws IOException, SQLException {
        Path file = directory.resolve(name);
        BackupCommand.export(database, file);
        return file;
    }

    /** The rows of each table, in no order: databases keep none. */
    private static Map<String, Set<String>> rows(Path file) throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().equals(Cover.ENTRY)) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    rows.put(entry.getName(), text.lines().collect(Collectors.toSet()));
                }
            }
        }
        return rows;
    }

    private static DataSource h2(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:backup-" + name + "-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
