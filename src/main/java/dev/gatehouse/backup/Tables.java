package dev.gatehouse.backup;

import dev.gatehouse.dag.Graph;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tables of a database that a backup keeps, each after those that it refers to. */
final class Tables {

    /**
     * What is of no use elsewhere or later: the schema's own history (the file tells its version), who is signed in, which
     * panel is at what, who is slowed down, and answers kept for those who ask twice within a day.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history",
            "scheduled_tasks",
            "set_up_link",
            "spring_session",
            "spring_session_attributes",
            "api_reply",
            "tally");

    private final Connection connection;
    private final DatabaseMetaData facts;

    private Tables(Connection connection) throws SQLException {
        this.connection = connection;
        this.facts = connection.getMetaData();
    }

    static List<Table> of(Connection connection) throws SQLException {
        return new Tables(connection).inOrder();
    }

    private List<Table> inOrder() throws SQLException {
        Set<String> names = names();
        Graph<String> graph = new Graph<>();
        for (String name : names.stream().sorted().toList()) {
            graph.add(name);
            for (String earlier : referredTo(name)) {
                graph.happensAfter(name, earlier);
            }
        }
        List<Table> tables = new ArrayList<>();
        for (String name : graph.order()) {
            tables.add(table(name));
        }
        return tables;
    }

    private Set<String> names() throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet found = facts.getTables(
                connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(lower(found.getString("TABLE_NAME")));
            }
        }
        names.removeAll(LEFT_OUT);
        return names;
    }

    private Set<String> referredTo(String table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet found = facts.getImportedKeys(connection.getCatalog(), connection.getSchema(), stored(table))) {
            while (found.next()) {
                names.add(lower(found.getString("PKTABLE_NAME")));
            }
        }
        return names;
    }

    private Table table(String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        Optional<String> order = Optional.empty();
        try (ResultSet found = facts.getColumns(connection.getCatalog(), connection.getSchema(), stored(name), null)) {
            while (found.next()) {
                String column = lower(found.getString("COLUMN_NAME"));
                if (found.getString("IS_AUTOINCREMENT").equals("YES")) {
                    order = Optional.of(column);
                } else {
                    columns.add(new Column(
                            column,
                            Column.Form.of(
                                    found.getString("TYPE_NAME"), found.getInt("DATA_TYPE"), name + "." + column)));
                }
            }
        }
        return new Table(name, List.copyOf(columns), order);
    }

    private String stored(String name) throws SQLException {
        return facts.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
