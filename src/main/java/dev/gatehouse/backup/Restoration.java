package dev.gatehouse.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a backup into an empty database: makes the tables as they were when it was taken, fills them, and only then brings
 * them to today's version, so that whatever migrations do to rows is done to these too. All rows or none.
 */
public final class Restoration {

    private static final int ROWS_AT_ONCE = 500;

    private final DataSource database;
    private final JsonMapper json = JsonMapper.builder().build();

    public Restoration(DataSource database) {
        this.database = database;
    }

    /** Restores it; what stops it leaves no row behind. */
    public Cover restore(Path file) throws NotRestored, IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Cover cover = cover(zip);
            MigrationVersion version = MigrationVersion.fromVersion(cover.schema());
            if (version.compareTo(Schema.newest(database)) > 0) {
                throw new NotRestored("The backup is of a newer Gatehouse (tables of version " + cover.schema()
                        + "). Restore it with that version or a later one.");
            }
            Schema.migrate(database, version);
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    fill(connection, zip, cover);
                    connection.commit();
                } finally {
                    connection.rollback();
                }
            }
            Schema.migrate(database, MigrationVersion.LATEST);
            return cover;
        } catch (ZipException notOne) {
            throw new NotRestored(file + " is no complete backup: " + notOne.getMessage(), notOne);
        } catch (JacksonException notOurs) {
            throw new NotRestored(file + " is no backup of Gatehouse: " + notOurs.getOriginalMessage(), notOurs);
        }
    }

    private Cover cover(ZipFile zip) throws NotRestored, IOException {
        ZipEntry entry = zip.getEntry(Cover.ENTRY);
        if (entry == null) {
            throw new NotRestored(zip.getName() + " is no complete backup: " + Cover.ENTRY + " is missing.");
        }
        Cover cover = json.readValue(zip.getInputStream(entry), Cover.class);
        if (cover.format() != Cover.FORMAT) {
            throw new NotRestored("The backup has format " + cover.format() + "; this Gatehouse reads format "
                    + Cover.FORMAT + ". Restore it with the version that wrote it.");
        }
        return cover;
    }

    private void fill(Connection connection, ZipFile zip, Cover cover) throws NotRestored, IOException, SQLException {
        String version = Schema.versionOf(connection);
        if (!version.equals(cover.schema())) {
            throw new NotRestored("The database has tables of version " + version + ", the backup of version "
                    + cover.schema() + ". Restore into a database that is empty.");
        }
        for (Table table : Tables.of(connection)) {
            if (!isEmpty(connection, table)) {
                throw new NotRestored("The database is not empty: " + table.name()
                        + " has rows. Restore into a database that is empty; nothing was changed.");
            }
            long expected = cover.rows().getOrDefault(table.name(), 0L);
            long restored = fill(connection, table, zip);
            if (restored != expected) {
                throw new NotRestored("The backup is damaged: " + table.name() + " has " + restored + " rows, not "
                        + expected + ". Nothing was restored.");
            }
        }
    }

    private static boolean isEmpty(Connection connection, Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(table.selection() + " limit 1")) {
            return !row.next();
        }
    }

    private long fill(Connection connection, Table table, ZipFile zip) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(Backups.entry(table.name()));
        if (entry == null) {
            return 0;
        }
        long restored = 0;
        try (PreparedStatement row = connection.prepareStatement(table.insertion());
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                table.write(row, json.readTree(line));
                row.addBatch();
                if (++restored % ROWS_AT_ONCE == 0) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
        }
        return restored;
    }
}
