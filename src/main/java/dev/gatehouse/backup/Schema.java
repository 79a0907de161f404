package dev.gatehouse.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables' version: which there are, and bringing a database to one. */
final class Schema {

    private Schema() {}

    /** Of the tables that are there. */
    static String versionOf(Connection connection) throws SQLException {
        // The name is quoted by Flyway, so it is in lower case on H2 too.
        String query = "select \"version\" from \"flyway_schema_history\" where \"success\" "
                + "order by \"installed_rank\" desc";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                String version = found.getString(1);
                if (version != null) {
                    return version;
                }
            }
            throw new IllegalStateException("the tables have no version");
        }
    }

    /** The newest that this panel knows. */
    static MigrationVersion newest(DataSource database) {
        return Arrays.stream(flyway(database, MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }

    static void migrate(DataSource database, MigrationVersion to) {
        flyway(database, to).migrate();
    }

    private static Flyway flyway(DataSource database, MigrationVersion to) {
        return Flyway.configure().dataSource(database).target(to).load();
    }
}
