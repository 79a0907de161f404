package dev.gatehouse.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything that the panel knows, as of one instant, while the panel works on: a zip with one text per table, one
 * row of JSON per line. Holds one row in memory at a time. It has in it what the database has: the hashes of passwords and
 * of tokens too, so it wants to be kept as the database is.
 */
@Service
public class Backups {

    private static final int ROWS_AT_ONCE = 500;

    private final DataSource database;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    public Backups(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes one and leaves the stream open. Throws {@link IOException} if the stream does, and what the database throws. */
    public Cover write(OutputStream out) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return write(connection, new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8));
            } finally {
                connection.rollback();
            }
        }
    }

    private Cover write(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        String schema = Schema.versionOf(connection);
        Instant takenAt = clock.instant();
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Table table : Tables.of(connection)) {
            zip.putNextEntry(new ZipEntry(entry(table.name())));
            rows.put(table.name(), write(connection, table, zip));
            zip.closeEntry();
        }
        Cover cover = new Cover(Cover.FORMAT, schema, takenAt, rows);
        zip.putNextEntry(new ZipEntry(Cover.ENTRY));
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(cover));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return cover;
    }

    static String entry(String table) {
        return table + ".jsonl";
    }

    private long write(Connection connection, Table table, OutputStream out) throws IOException, SQLException {
        long written = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(table.selection())) {
                for (; row.next(); written++) {
                    out.write(json.writeValueAsBytes(table.read(row)));
                    out.write('\n');
                }
            }
        }
        return written;
    }
}
