package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The schema is written once and runs on both databases. */
class MigrationsTest {

    @Test
    void makeTheSameTablesOnH2AndOnPostgreSql() throws IOException, SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:migrations;DB_CLOSE_DELAY=-1");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Set<String> onPostgres = columnsAfterMigrating(postgres.getPostgresDatabase());

            assertThat(onPostgres).contains("person.login", "aws_account.role_arn", "stack.name");
            assertThat(columnsAfterMigrating(h2)).isEqualTo(onPostgres);
        }
    }

    private static Set<String> columnsAfterMigrating(DataSource database) throws SQLException {
        Flyway.configure().dataSource(database).load().migrate();
        Set<String> columns = new TreeSet<>();
        try (Connection connection = database.getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, null, null, null)) {
            while (found.next()) {
                if (found.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
                    columns.add((found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME"))
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        columns.removeIf(column -> column.startsWith("flyway_schema_history"));
        return columns;
    }
}
